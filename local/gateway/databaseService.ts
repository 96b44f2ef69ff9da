import type { Database } from '../database/database';
import type { AdminService } from './adminRoute';

/** `database.*`: one reading of the clock for the whole request, so that every server date in it is equal. */
export function databaseService(database: Database, now: () => Date): AdminService {
  return (request) => database.handle(request, now());
}
