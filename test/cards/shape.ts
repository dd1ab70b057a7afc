import { z } from 'zod';

/** The Adaptive Cards 1.5 we use and nothing else: a small schema, strict where a slip would reach a person. */
const text = z.string().min(1).max(4000);
const size = z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']);
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large']);
const shared = { spacing: spacing.optional(), separator: z.boolean().optional() };
const inputs = { associatedInputs: z.enum(['auto', 'none']).optional() };
const actionStyle = { style: z.enum(['default', 'positive']).optional() };
const ids = z.record(z.string(), z.union([z.string(), z.number()]));

const Submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: text,
  data: ids,
  ...inputs,
  ...actionStyle,
});
const Execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title: text.max(120),
  verb: z.string().regex(/^[a-z-]+$/),
  data: ids,
  fallback: Submit,
  ...inputs,
  ...actionStyle,
});

const OpenUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: text.max(120),
  url: z.url({ protocol: /^https?$/ }),
});

const TextBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text,
  wrap: z.literal(true),
  size: size.optional(),
  weight: z.literal('Bolder').optional(),
  /** Good and Warning are too pale to read on white. */
  color: z.enum(['default', 'attention']).optional(),
  style: z.literal('heading').optional(),
  isSubtle: z.literal(true).optional(),
  fontType: z.literal('Monospace').optional(),
  horizontalAlignment: z.literal('Right').optional(),
  ...shared,
});

const FactSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: text, value: text })).min(1),
  ...shared,
});

const ActionSet = z.strictObject({
  type: z.literal('ActionSet'),
  actions: z
    .array(z.union([Execute, OpenUrl]))
    .min(1)
    .max(6),
  ...shared,
});

const Table = z.strictObject({
  type: z.literal('Table'),
  showGridLines: z.literal(false),
  columns: z.array(z.strictObject({ width: z.number() })).min(2),
  rows: z.array(
    z.strictObject({
      type: z.literal('TableRow'),
      style: z.literal('emphasis').optional(),
      cells: z
        .array(z.strictObject({ type: z.literal('TableCell'), items: z.array(TextBlock).min(1) }))
        .min(2),
    }),
  ),
  ...shared,
});

const input = {
  id: z.string().min(1),
  label: text,
  isRequired: z.boolean().optional(),
  errorMessage: text.optional(),
  value: z.string().optional(),
};
const choices = z.array(z.strictObject({ title: text, value: text })).min(1);
const Input = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Input.Text'),
    ...input,
    maxLength: z.int().positive(),
    isMultiline: z.boolean().optional(),
    placeholder: text.optional(),
  }),
  z.strictObject({ type: z.literal('Input.Date'), ...input, min: z.iso.date().optional() }),
  z.strictObject({ type: z.literal('Input.Time'), ...input }),
  z.strictObject({
    type: z.literal('Input.Toggle'),
    id: z.string().min(1),
    title: text,
    value: z.enum(['true', 'false']),
    valueOn: z.literal('true'),
    valueOff: z.literal('false'),
    wrap: z.literal(true),
  }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...input,
    choices,
    isMultiSelect: z.boolean().optional(),
    style: z.enum(['expanded', 'filtered']).optional(),
    'choices.data': z
      .strictObject({ type: z.literal('Data.Query'), dataset: z.literal('graph.microsoft.com/users') })
      .optional(),
  }),
]);

const Column = z.strictObject({
  type: z.literal('Column'),
  width: z.union([z.literal(['auto', 'stretch', '28px']), z.number()]),
  verticalContentAlignment: z.literal('Center').optional(),
  items: z.array(z.union([TextBlock, ActionSet, Input])).min(1),
});
const ColumnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  columns: z.array(Column).min(1),
  ...shared,
});

const Container = z.strictObject({
  type: z.literal('Container'),
  style: z.enum(['attention', 'warning', 'accent', 'good', 'emphasis']).optional(),
  bleed: z.boolean().optional(),
  items: z.array(z.union([TextBlock, ActionSet, ColumnSet, Input])).min(1),
  ...shared,
});

export const CardShape = z.strictObject({
  $schema: z.string(),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  speak: text,
  body: z.array(z.union([TextBlock, FactSet, ActionSet, Table, Input, ColumnSet, Container])).min(2),
});
export type Card = z.infer<typeof CardShape>;
export type Button = z.infer<typeof Execute>;
