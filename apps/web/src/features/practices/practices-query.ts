import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const practicesQuery = graphql(`
  query practices($shelf: PracticeShelf!, $filter: PracticeFilterInput!, $after: String) {
    practices(shelf: $shelf, filter: $filter, after: $after) {
      next
      rows {
        id number version state title summary tlp effort tags techniques languages sourceLocale changedAt publishedAt
        cost { build { fixed personDays } run { fixed personDays } }
        ownerCity { id name }
        reviewerCity { id name }
      }
    }
  }
`);

export const practiceQuery = graphql(`
  query practice($id: ID!) {
    practice(id: $id) {
      id workId number version state title summary tlp effort tags techniques languages sourceLocale
      changeNote reviewBy authorName publishedAt withdrawnReason
      cost { build { fixed personDays } run { fixed personDays } }
      requirements { framework ref }
      ownerCity { id name }
      reviewerCity { id name }
      content { blocks { key section text } translations { part locale state method by } }
      versions { id version state changeNote publishedAt }
      steps { step at comment by { id name } checks { check verdict } }
      evidence { level inUse withCost measured }
      adoptions { state level city { id name } details { scope cost { build { fixed personDays } run { fixed personDays } } contact abandonedWhy } costBand { build { fixed { from to } personDays { from to } } run { fixed { from to } personDays { from to } } } }
      ownAdoptions { id cityId state scope abandonedWhy contact disclosure revision startedOn cost { build { fixed personDays } run { fixed personDays } } outcome { metric unit before after method } }
      questions { id body at by { name } answers { body at by { name } } }
      similar { id title }
      attachments { id name size }
      can { edit steps beginVersion }
    }
  }
`);

export const practiceTextQuery = graphql(`
  query practiceText($id: ID!) {
    practice(id: $id) { id version title summary sourceLocale content { blocks { key section text } } }
  }
`);

export const citiesQuery = graphql(`query practiceCities { cities { id name } }`);

export type ListedPractice = ResultOf<typeof practicesQuery>['practices']['rows'][number];
export type OpenPractice = ResultOf<typeof practiceQuery>['practice'];
