import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const ownTransactionKey = 'tocsin:own-transaction';

/** The mutation opens its transactions itself: it waits for its turn or hashes a password first, and must hold no connection meanwhile. */
export const OwnTransaction = (): CustomDecorator => SetMetadata(ownTransactionKey, true);
