import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityIssuedPasswords1763800300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Not to somebody with a role in the network, whose rights a city administrator must not come by.
      -- By a function, because an update policy for the people of a city would let a change of the own password reach all of them. Never the own one: that asks for the current one.
      create function identity.issue_credential(person uuid, new_hash text) returns boolean
        security definer set search_path = '' language sql as $$
          with issued as (
            update identity.credential set password_hash = new_hash, changed_at = clock_timestamp()
            where person_id = person and person <> persistence.current_person() and identity.is_administered(person)
              and not exists (select from identity.network_role n where n.person_id = person)
            returning person_id),
          ended as (
            update identity.session set revoked_at = clock_timestamp() where revoked_at is null and person_id in (select person_id from issued))
          select exists (select from issued) $$;
      alter function identity.issue_credential(uuid, text) owner to tocsin_definer;
      revoke all on function identity.issue_credential(uuid, text) from public;
      grant execute on function identity.issue_credential(uuid, text) to tocsin_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function identity.issue_credential(uuid, text)');
  }
}
