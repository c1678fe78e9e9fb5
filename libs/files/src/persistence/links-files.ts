/**
 * SQL for the migration of a context whose table names files in `file_id uuid not null references files.file`: whoever may read a row of it may read
 * its file, nobody links a file that they may not read, and a file that no row names any longer is cleared away after a day.
 */
export function linksFiles(table: `${string}.${string}`): string {
  const name = table.replace('.', '_');
  return `
    create policy file_select_${name} on files.file for select to tocsin_app using (id in (select file_id from ${table}));
    create trigger ${name}_readable before insert on ${table} for each row execute function files.require_readable();
    create trigger ${name}_counted after insert or delete on ${table} for each row execute function files.count_links();`;
}
