import { describe } from 'vitest';
import { deadlinesContract } from '../store/contract/deadlines.ts';
import { keyringContract } from '../store/contract/keyring.ts';
import { outboxContract } from '../store/contract/outbox.ts';
import { tellingContract } from '../store/contract/telling.ts';
import { memoryStore } from './memory-store.ts';

describe('The store in memory that the courier is tried on keeps the same contract', () => {
  const shared = memoryStore();
  keyringContract(async () => shared);
  tellingContract(async () => memoryStore());
  outboxContract(async () => memoryStore());
  deadlinesContract(async () => memoryStore());
});
