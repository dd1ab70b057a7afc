/** Someone in the playground's small tenant. */
export interface Colleague {
  readonly name: string;
  readonly aadObjectId: string;
}

export interface PlaygroundPerson extends Colleague {
  readonly tenantId: string;
  readonly userPrincipleName?: string;
}

export interface PlaygroundBoard {
  readonly id: string;
  readonly name: string;
}

/** Who sits at this playground, who else is in its chats, and the board it meets as. */
export interface PlaygroundScene {
  readonly person: PlaygroundPerson;
  readonly colleagues: readonly Colleague[];
  readonly board: PlaygroundBoard;
}

// The Playground refuses a file with any other number of users beside the current one.
const usersWanted = 5;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const user = ({ name, aadObjectId }: Colleague, address = `${slug(name)}@board.example`) => ({
  id: `29:${aadObjectId}`,
  name,
  // The Playground's own spelling.
  userPrincipleName: address,
  aadObjectId,
  givenName: name.split(' ')[0] ?? name,
  surname: name.split(' ').slice(1).join(' '),
  email: address,
});

const observer = (n: number): Colleague => ({
  name: `Observer ${n}`,
  aadObjectId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
});

const fiveColleagues = ({ person, colleagues }: PlaygroundScene): readonly Colleague[] => {
  const others = colleagues.filter(({ aadObjectId }) => aadObjectId !== person.aadObjectId);
  const observers = Array.from({ length: usersWanted }, (_, index) => observer(index + 1));
  return [...others, ...observers].slice(0, usersWanted);
};

/**
 * The Playground's configuration, as JSON, which is YAML. Conversation ids follow from the board and the
 * person, so that after a restart the bot still knows each place, and no two playgrounds share one.
 */
export const playgroundConfig = (scene: PlaygroundScene): string => {
  const { person, board } = scene;
  const place = `${slug(board.id)}-${slug(person.aadObjectId)}`;
  return JSON.stringify(
    {
      version: '0.1.1',
      tenantId: person.tenantId,
      bot: { id: '28:quorate', name: 'Quorate' },
      currentUser: user(person, person.userPrincipleName),
      users: fiveColleagues(scene).map((colleague) => user(colleague)),
      personalChat: { id: `a:personal-${place}` },
      groupChat: { id: `19:meeting-${place}@thread.v2`, name: 'Board meeting' },
      team: {
        id: `19:team-${place}@thread.tacv2`,
        name: board.name,
        aadGroupId: `team-${place}`,
        channels: [{ id: `19:board-${place}@thread.tacv2`, name: 'Board' }],
      },
    },
    null,
    2,
  );
};
