import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** The SQLSTATE with which the database refused a statement, empty where it gave none, or null for an error that is not the database's. */
export function sqlStateOf(error: unknown): string | null {
  if (error instanceof DatabaseError) return error.code ?? '';
  if (!(error instanceof QueryFailedError)) return null;
  return 'code' in error.driverError ? String(error.driverError.code) : '';
}
