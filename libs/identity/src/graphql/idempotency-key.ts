import { ID, type ArgsOptions } from '@nestjs/graphql';

/** A retry with the same key is answered as the first call was; 8 to 100 characters, new for each intent. */
export const idempotencyKey: [string, ArgsOptions] = ['idempotencyKey', { type: () => ID }];
