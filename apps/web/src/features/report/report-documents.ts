import { graphql, type ResultOf } from '../../graphql/graphql.ts';

export const reportQuery = graphql(`
  query report($exerciseId: ID!, $locale: ReportLanguage!) {
    report(exerciseId: $exerciseId, locale: $locale) {
      exerciseId
      title
      exercise
      tlp
      draft
      mayEdit
      sections { key title blocks text { markdown version writerName } }
      findings {
        id what why fromSeq toSeq links objective capability severity shared action actionOwner dueOn closedBy state version writerName mayRevise mayApprove mayWithdraw
        city { id name }
      }
      withdrawn { id what reason withdrawerName withdrawnAt city { id name } }
      suggestions { key what why fromSeq toSeq objective capability severity closedBy city { id name } }
      objectives { key title }
      expectations { key title }
      writesFor { id name }
    }
  }
`);

export type Report = ResultOf<typeof reportQuery>['report'];
export type Section = Report['sections'][number];
export type Finding = Report['findings'][number];
export type WithdrawnFinding = Report['withdrawn'][number];
export type Suggestion = Report['suggestions'][number];
export type ReportLanguage = 'EN' | 'FR' | 'DE';

export const cityFindingsQuery = graphql(`
  query cityFindings {
    cityFindings {
      exerciseId
      exercise
      endedAt
      city { id name }
      findings {
        id what why fromSeq toSeq links objective capability severity shared action actionOwner dueOn closedBy state version writerName mayRevise mayApprove mayWithdraw
        city { id name }
      }
    }
  }
`);

export type CityFindings = ResultOf<typeof cityFindingsQuery>['cityFindings'][number];

export const saveSection = graphql(`
  mutation saveReportSection($input: SaveReportSectionInput!, $idempotencyKey: ID!) {
    saveReportSection(input: $input, idempotencyKey: $idempotencyKey) { version }
  }
`);

export const addFinding = graphql(`
  mutation addFinding($exerciseId: ID!, $cityId: ID!, $input: FindingInput!, $idempotencyKey: ID!) {
    addFinding(exerciseId: $exerciseId, cityId: $cityId, input: $input, idempotencyKey: $idempotencyKey)
  }
`);

export const reviseFinding = graphql(`
  mutation reviseFinding($exerciseId: ID!, $findingId: ID!, $baseVersion: Int!, $input: FindingInput!, $idempotencyKey: ID!) {
    reviseFinding(exerciseId: $exerciseId, findingId: $findingId, baseVersion: $baseVersion, input: $input, idempotencyKey: $idempotencyKey)
  }
`);

export const reviewFindings = graphql(`
  mutation reviewFindings($exerciseId: ID!, $cityId: ID!, $step: ReviewStep!, $seen: [SeenFindingInput!]!, $idempotencyKey: ID!) {
    reviewFindings(exerciseId: $exerciseId, cityId: $cityId, step: $step, seen: $seen, idempotencyKey: $idempotencyKey)
  }
`);

export const withdrawFinding = graphql(`
  mutation withdrawFinding($exerciseId: ID!, $findingId: ID!, $version: Int!, $reason: String!, $idempotencyKey: ID!) {
    withdrawFinding(exerciseId: $exerciseId, findingId: $findingId, version: $version, reason: $reason, idempotencyKey: $idempotencyKey)
  }
`);

export const exportsQuery = graphql(`
  query reportExports($exerciseId: ID!) {
    reportExports(exerciseId: $exerciseId) { id format locale state progress requestedAt }
  }
`);

export type ReportExport = ResultOf<typeof exportsQuery>['reportExports'][number];

export const requestExport = graphql(`
  mutation requestReportExport($exerciseId: ID!, $format: ReportFormat!, $locale: ReportLanguage!, $idempotencyKey: ID!) {
    requestReportExport(exerciseId: $exerciseId, format: $format, locale: $locale, idempotencyKey: $idempotencyKey) { id }
  }
`);

export const cancelExport = graphql(`
  mutation cancelReportExport($exerciseId: ID!, $exportId: ID!, $idempotencyKey: ID!) {
    cancelReportExport(exerciseId: $exerciseId, exportId: $exportId, idempotencyKey: $idempotencyKey) { id }
  }
`);
