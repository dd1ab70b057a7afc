import type { Manifest } from './app-manifest.ts';

/**
 * Every word of a manifest that a person reads, under the path by which Teams knows it: the file of the language the
 * manifest is written in, and what a translator begins with.
 */
export function languageFile(manifest: Manifest): Readonly<Record<string, string>> {
  const { $schema, name, description, bots, composeExtensions } = manifest;
  const lists = bots[0].commandLists.map(({ commands }, at) =>
    inTurn(`bots[0].commandLists[${at}].commands`, commands),
  );
  const { commands } = composeExtensions[0];
  const parameters = commands.map((command, at) =>
    inTurn(
      `composeExtensions[0].commands[${at}].parameters`,
      'parameters' in command ? command.parameters : [],
    ),
  );
  return {
    $schema: $schema.replace('MicrosoftTeams.schema', 'MicrosoftTeams.Localization.schema'),
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
    ...Object.assign({}, ...lists, inTurn('composeExtensions[0].commands', commands), ...parameters),
  };
}

const inTurn = (
  path: string,
  list: readonly { readonly title: string; readonly description: string }[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    list.flatMap(({ title, description }, at) => [
      [`${path}[${at}].title`, title],
      [`${path}[${at}].description`, description],
    ]),
  );
