/** One running server. */
export interface Instance {
  readonly port: number;
  readonly origin: string;
  close(): Promise<void>;
}
