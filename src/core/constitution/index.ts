export * from './board.ts';
export * from './board-file.ts';
export * from './capacity.ts';
export * from './notice.ts';
export * from './quorum.ts';
export * from './rotation.ts';
