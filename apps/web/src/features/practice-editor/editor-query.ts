import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.ts';

export const editedPracticeQuery = graphql(`
  query editedPractice($id: ID!) {
    practice(id: $id) {
      id version state revision title summary tlp effort tags techniques sourceLocale changeNote reviewBy
      cost { build { fixed personDays } run { fixed personDays } }
      requirements { framework ref }
      content { blocks { key section text } translations { part locale state writtenFrom } }
      attachments { id }
      can { edit }
    }
  }
`);

export const savePracticeDraft = graphql(`
  mutation savePracticeDraft($id: ID!, $input: PracticeDraftInput!, $idempotencyKey: ID!) {
    savePracticeDraft(id: $id, input: $input, idempotencyKey: $idempotencyKey) {
      id revision
      content { translations { part locale state writtenFrom } }
    }
  }
`);

export type EditedPractice = ResultOf<typeof editedPracticeQuery>['practice'];
export type Translation = EditedPractice['content']['translations'][number];
export type DraftInput = VariablesOf<typeof savePracticeDraft>['input'];
