import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EvaluationCards1763900510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evaluation.card add column reworded boolean not null default false;

      -- Who voted for other words has not voted for these.
      create function evaluation.card_reworded() returns trigger security definer set search_path = '' language plpgsql as $$
        begin
          delete from evaluation.card_vote v where v.card_id = new.id;
          new.reworded := old.reworded or found;
          return new;
        end $$;
      create trigger card_reworded before update on evaluation.card for each row
        when ((old.polarity, old.body) is distinct from (new.polarity, new.body)) execute function evaluation.card_reworded();
      create policy card_vote_definer_delete on evaluation.card_vote for delete to tocsin_definer using (true);
      grant delete on evaluation.card_vote to tocsin_definer;

      create function evaluation.own_cards(asked_id uuid) returns table (card_id uuid) security definer set search_path = '' stable language sql as $$
        select c.id from evaluation.card c
        where c.exercise_id = asked_id and c.person_id = persistence.current_person() and asked_id in (select s.exercise_id from exercises.my_seats() s) $$;
      create policy card_definer_select on evaluation.card for select to tocsin_definer using (true);
      grant select (id, exercise_id, person_id) on evaluation.card to tocsin_definer;

      ${['card_reworded()', 'own_cards(uuid)']
        .map(
          (signature) => `
            alter function evaluation.${signature} owner to tocsin_definer;
            revoke all on function evaluation.${signature} from public;
            grant execute on function evaluation.${signature} to tocsin_app, tocsin_definer;`,
        )
        .join('\n')}

      -- Who wrote a card, and when, is read by nobody.
      revoke select on evaluation.card from tocsin_app, tocsin_feed;
      grant select (id, exercise_id, team, polarity, body, reworded) on evaluation.card to tocsin_app;
      grant select (id, exercise_id, team, polarity, body, reworded, created_at) on evaluation.card to tocsin_feed;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (id, exercise_id, team, polarity, body, reworded) on evaluation.card from tocsin_app;
      revoke select (id, exercise_id, team, polarity, body, reworded, created_at) on evaluation.card from tocsin_feed;
      revoke select (id, exercise_id, person_id) on evaluation.card from tocsin_definer;
      grant select on evaluation.card to tocsin_app, tocsin_feed;
      drop policy card_definer_select on evaluation.card;
      drop policy card_vote_definer_delete on evaluation.card_vote;
      revoke delete on evaluation.card_vote from tocsin_definer;
      drop trigger card_reworded on evaluation.card;
      drop function evaluation.card_reworded(), evaluation.own_cards(uuid);
      alter table evaluation.card drop column reworded;
    `);
  }
}
