import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is wrong with a file, one line a fault: the field's path, then what it should have been. */
export function faultsOf(error: z.ZodError): readonly string[] {
  return error.issues.flatMap((issue) => describe(issue, []));
}

function describe(issue: Issue, within: Path): readonly string[] {
  const path = [...within, ...issue.path];
  if (issue.code === 'invalid_union') return nearest(issue.errors).flatMap((inner) => describe(inner, path));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${nameOf([...path, key])}: there is no such field`);
  return [`${nameOf(path)}: ${issue.message}`];
}

/** Of the shapes an entry might have had, the one it came closest to: only that one's faults help anybody. */
function nearest(shapes: readonly Issue[][]): readonly Issue[] {
  return shapes.reduce((best, shape) => (shape.length < best.length ? shape : best));
}

const nameOf = (path: Path): string => path.map(String).join('.') || '(the whole file)';
