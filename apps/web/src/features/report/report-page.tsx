import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import type { Locale } from '#kernel';
import { useLocale } from '../../i18n/use-locale.ts';
import { ExerciseMarking } from '../../ui/exercise-marking.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { type ReportLanguage, reportQuery } from './report-documents.ts';
import { ReportView } from './report-view.tsx';

const languages: Record<Locale, ReportLanguage> = { en: 'EN', fr: 'FR', de: 'DE', lb: 'DE' };

/** The after-action report in the language of the page. */
export function ReportPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  const language = languages[useLocale()];
  const [result, refetch] = useQuery({ query: reportQuery, variables: { exerciseId, locale: language }, requestPolicy: 'cache-and-network' });
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  return (
    <>
      <ExerciseMarking />
      <Loaded result={result} retry={ask}>
        {({ report }) => <ReportView report={report} language={language} refresh={ask} />}
      </Loaded>
    </>
  );
}
