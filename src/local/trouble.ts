/** Something on this machine stops Quorate starting. The message is one sentence a person can act on. */
export class LocalTrouble extends Error {
  override readonly name = 'LocalTrouble';
}
