import { z } from 'zod';

/** Why no package was made: the field at fault and one sentence that says what to do. */
export interface PackageRefusal {
  readonly ok: false;
  readonly field: string;
  readonly sentence: string;
}

export const refuse = (field: string, sentence: string): PackageRefusal => ({ ok: false, field, sentence });

const upTo = (limit: number) =>
  z.string().min(1, 'must not be empty').max(limit, `is over ${limit} characters`);
const guid = z
  .guid('must be a GUID')
  .refine((id) => !/^[0-]+$/.test(id), 'must be a GUID of your own, not all noughts');
const webPage = z.url({ protocol: /^https$/, error: 'must be an https address' });
const host = z
  .string()
  .regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'must be a host name alone, such as quorate.example');
const scope = z.enum(['personal', 'team', 'groupChat'], 'must be personal, team or groupChat');
const scopes = z.array(scope).min(1, 'must name a scope');

const command = z.strictObject({ title: upTo(32), description: upTo(128) });
const commandList = z.strictObject({
  scopes,
  commands: z.array(command).min(1, 'must list a command').max(12, 'is over 12 commands'),
});
const bot = z.strictObject({
  botId: guid,
  scopes,
  isNotificationOnly: z.literal(false, 'must be false: Quorate listens'),
  supportsFiles: z.literal(false, 'must be false: Quorate takes no files'),
  commandLists: z
    .array(commandList)
    .min(1, 'must have a list')
    .max(3, 'is over 3 lists')
    .refine((lists) => isOnceEach(lists.flatMap((list) => list.scopes)), 'must have one list a scope'),
});

const context = z.enum(['compose', 'commandBox', 'message'], 'must be compose, commandBox or message');
const extensionCommand = {
  id: upTo(64),
  title: upTo(32),
  description: upTo(128),
  context: z.array(context).min(1, 'must say where it is offered'),
};
const parameter = z.strictObject({
  name: upTo(64),
  title: upTo(32),
  description: upTo(128),
  inputType: z.literal('text', 'must be text'),
});
const search = z.strictObject({
  ...extensionCommand,
  type: z.literal('query'),
  initialRun: z.boolean(),
  parameters: z.tuple([parameter], 'must be one'),
});
const action = z.strictObject({
  ...extensionCommand,
  type: z.literal('action'),
  fetchTask: z.literal(true, 'must be true: the form is asked of the bot'),
});
const extension = z.strictObject({
  botId: guid,
  composeExtensionType: z.literal('botBased', 'must be botBased'),
  commands: z
    .array(z.discriminatedUnion('type', [search, action]))
    .min(1)
    .max(10, 'is over 10 commands'),
});

const permission = z.strictObject({
  name: z.string().regex(/^[A-Za-z]+(\.[A-Za-z]+)+\.Chat$/, 'must be a permission on one chat'),
  type: z.literal('Application', 'must be Application: nobody signs in'),
});
const authorization = z.strictObject({
  permissions: z.strictObject({
    resourceSpecific: z
      .array(permission)
      .max(16, 'is over 16 permissions')
      .refine((list) => isOnceEach(list.map(({ name }) => name)), 'must name each once'),
  }),
});

const isOnceEach = (list: readonly string[]): boolean => new Set(list).size === list.length;

/** The parts of Microsoft's app manifest 1.30 that Quorate uses; a part it does not use is refused. */
const manifestSchema = z.strictObject({
  $schema: webPage,
  manifestVersion: z.literal('1.30', 'must be 1.30: that is the version whose limits are checked here'),
  version: z.string().regex(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/, 'must be three numbers, such as 1.0.0'),
  id: guid,
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('en-gb', 'must be en-gb'),
    defaultLanguageFile: z.literal('en-gb.json', 'must be en-gb.json'),
  }),
  developer: z.strictObject({
    name: upTo(32),
    websiteUrl: webPage,
    privacyUrl: webPage,
    termsOfUseUrl: webPage,
  }),
  name: z.strictObject({ short: upTo(30), full: upTo(100) }),
  description: z.strictObject({ short: upTo(80), full: upTo(4000) }),
  icons: z.strictObject({
    color: z.literal('color.png', 'must be color.png'),
    outline: z.literal('outline.png', 'must be outline.png'),
  }),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #17595B'),
  bots: z.tuple([bot], 'must hold exactly one bot'),
  composeExtensions: z.tuple([extension], 'must hold exactly one'),
  authorization,
  webApplicationInfo: z.strictObject({ id: guid, resource: upTo(2048) }),
  validDomains: z.array(host).min(1, 'must name a host'),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Checks a filled manifest against Teams' limits (text in characters). Refuses with the first field at fault. */
export function checkManifest(
  filled: unknown,
): { readonly ok: true; readonly manifest: Manifest } | PackageRefusal {
  const parsed = manifestSchema.safeParse(filled, { error: plainWords });
  if (parsed.success) return { ok: true, manifest: parsed.data };
  const [issue] = parsed.error.issues;
  const surplus = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = fieldName([...(issue?.path ?? []), ...surplus]);
  return refuse(field, `manifest.json: ${field} ${issue?.message}.`);
}

const plainWords = ({ code }: { readonly code: string }) =>
  code === 'unrecognized_keys' ? 'is not a part that Quorate uses' : 'is missing or is not of the right kind';

function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return name.replace(/^\./, '') || 'the file';
}
