import { type PackageRefusal, refuse } from './app-manifest.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
type Values = Readonly<Record<string, string | undefined>>;

/**
 * Fills the `${{NAME}}` placeholders of a manifest from the environment; `version` is the project's own.
 * Refuses if an id or the host is not set, or if a placeholder has no value.
 */
export function fillManifest(
  template: unknown,
  environment: Environment,
  version: string,
): { readonly ok: true; readonly filled: unknown } | PackageRefusal {
  const set = (name: string) => environment[name]?.trim() || undefined;
  const appId = set('TEAMS_APP_ID');
  const botId = set('BOT_ID') ?? set('MicrosoftAppId');
  const host = set('APP_HOST');
  const missing = [
    ...(appId ? [] : ['TEAMS_APP_ID (a GUID you choose once for the app and keep)']),
    ...(botId ? [] : ['BOT_ID or MicrosoftAppId (the bot registration in Entra)']),
    ...(host ? [] : ['APP_HOST (the host name the bot answers on, such as quorate.example)']),
  ];
  if (missing.length > 0) {
    return refuse(missing.map((one) => one.split(' ')[0]).join(', '), `Please set ${missing.join('; ')}.`);
  }
  return fillAll(template, {
    TEAMS_APP_ID: appId,
    BOT_ID: botId,
    APP_HOST: host,
    APP_NAME: set('APP_NAME') ?? 'Quorate',
    APP_VERSION: version,
    WEBSITE_URL: set('WEBSITE_URL') ?? `https://${host}`,
    PRIVACY_URL: set('PRIVACY_URL') ?? `https://${host}/privacy`,
    TERMS_URL: set('TERMS_URL') ?? `https://${host}/terms`,
  });
}

function fillAll(template: unknown, values: Values) {
  const unknownNames: string[] = [];
  const fill = (node: unknown): unknown => {
    if (typeof node === 'string') return node.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => value(name));
    if (Array.isArray(node)) return node.map(fill);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, fill(child)]));
  };
  const value = (name: string): string => {
    const found = Object.hasOwn(values, name) ? values[name] : undefined;
    if (found === undefined) unknownNames.push(name);
    return found ?? '';
  };
  const filled = fill(template);
  const [name] = unknownNames;
  return name === undefined
    ? { ok: true as const, filled }
    : refuse(name, `manifest.json: the placeholder ${name} has no value.`);
}
