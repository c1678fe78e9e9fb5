import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { identityErrors } from './identity.errors.ts';

/** The library's default algorithm is Argon2id. OWASP's minimum is 46 MiB at one pass; measured at about 100 ms on one core. */
const argon2id = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

const concurrentHashes = 2;
const waitingHashes = 50;
const longestPasswordBytes = 1_024;
const shortestPassword = 12;

/** Argon2id with bounded concurrency, so that a flood of sign-ins cannot starve the server. */
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** What an unknown account is compared with, so that it takes as long as a known one. */
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.bounded(() => hash(password, argon2id));
  }

  /** Takes as long for an account that does not exist (`null`). Throws RATE_LIMITED `identity.too-busy`. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    if (Buffer.byteLength(password) > longestPasswordBytes) return false;
    this.decoy ??= hash(randomBytes(16).toString('hex'), argon2id);
    const compared = passwordHash ?? (await this.decoy);
    const equal = await this.bounded(() => verify(compared, password));
    return equal && passwordHash !== null;
  }

  /** Three groups of five letters and digits that are easy to read aloud: about 74 bits. */
  static generate(): string {
    const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
    const letters = [...randomBytes(15)].map((byte) => alphabet[byte % alphabet.length]);
    return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
  }

  /** Throws BAD_USER_INPUT unless `next` has 12 characters to 1 024 bytes and is neither the current password nor the e-mail address. */
  static requireGood(next: string, current: string, email: string): void {
    if (Buffer.byteLength(next) > longestPasswordBytes) throw identityErrors.passwordTooLong();
    if ([...next].length < shortestPassword) throw identityErrors.passwordTooShort();
    if (next === current || next.trim().toLowerCase() === email) throw identityErrors.passwordNotNew();
  }

  private async bounded<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= concurrentHashes) {
      if (this.waiting.length >= waitingHashes) throw identityErrors.tooBusy();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
