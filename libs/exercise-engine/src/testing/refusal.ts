import { expect } from '@jest/globals';
import type { ErrorCode } from '#kernel';

/** For `expect(…).toThrow(…)`: a refusal with this code and reason. */
export const refusal = (code: ErrorCode, reason: string): unknown => expect.objectContaining({ code, reason });
