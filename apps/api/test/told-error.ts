/** An error as clients see it. */
export interface ToldError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly reason: string; readonly requestId: string; readonly details?: Readonly<Record<string, unknown>> };
}
