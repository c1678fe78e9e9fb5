import { describe, expect, it } from '@jest/globals';
import type { Inject, Scenario } from '#exercise-engine';
import { importScenario, type ImportReport } from '../index.ts';
import { asJson, dependsOn, mail, manual, openAevExport } from '../testing/open-aev.ts';
import { zipOf } from '../testing/zip-of.ts';

interface Read {
  readonly scenario: Scenario;
  readonly report: ImportReport;
  readonly first: Inject;
}

async function read(given: Readonly<Record<string, unknown>> = {}): Promise<Read> {
  const { scenario, report } = await importScenario(asJson(openAevExport(given)), 'dark-depot.json');
  if (!scenario) throw new Error(String(report.refused));
  return { scenario, report, first: scenario.injects[0]! };
}

const readInject = (given: Readonly<Record<string, unknown>>): Promise<Read> => read({ scenario_injects: [mail(given)] });
const reasonsOf = (notes: ImportReport['changed'], kind: string): readonly string[] => notes.filter((note) => note.kind === kind).map(({ why }) => why.slice(0, why.indexOf(':')));
const withBody = (body: string): Promise<Read> => readInject({ inject_content: { subject: 'S', body } });

describe('The head of an OpenAEV export', () => {
  it('becomes the title, the summary and one phase', async () => {
    const { scenario, report } = await read();
    expect(scenario).toMatchObject({ format: 'tocsin-scenario/1', key: 'dark-depot', title: { en: 'Dark depot' }, summary: { en: 'The tram depot of the city goes dark.' } });
    expect(scenario.phases).toEqual([{ key: 'play', title: { en: 'Play' }, startsAtMs: 0 }]);
    expect(report).toMatchObject({ format: 'openaev-export/1', title: 'Dark depot', refused: null });
  });

  it('may be of an exercise and name no version', async () => {
    const { scenario, report } = await importScenario(asJson({ exercise_information: { exercise_name: 'Night shift' }, exercise_injects: [mail()] }), 'x.json');
    expect(scenario?.title).toEqual({ en: 'Night shift' });
    expect(report.kept['injects']).toBe(1);
    expect(reasonsOf(report.changed, 'scenario')).toContain('imports.version-assumed');
  });

  it.each([
    ['fr', 'Bonjour, les écrans du dépôt sont noirs et nous ne savons pas pourquoi. Merci de votre aide pour la suite.'],
    ['de', 'Guten Tag, die Bildschirme im Depot sind schwarz und wir wissen nicht, warum das so ist. Bitte helfen Sie uns.'],
    ['en', 'Hello, the screens of the depot are dark and we do not know why. Please help us with this.'],
  ])('is taken for %s by its words', async (locale, words) => {
    const { scenario } = await readInject({ inject_content: { subject: 'S', body: `<p>${words}</p>` } });
    expect(Object.keys(scenario.title)).toEqual([locale]);
  });
});

describe('A team', () => {
  it('becomes a slot with a key of its own, also beside one of the same name', async () => {
    const { scenario } = await read({ scenario_teams: ['Défense & Réseau', 'Défense & Réseau', '???'].map((team_name, at) => ({ team_id: `t${at}`, team_name })) });
    expect(scenario.teams.map(({ key }) => key)).toEqual(['defense-reseau', 'defense-reseau-2', 'team-3']);
  });

  it('that stands twice is kept once and named', async () => {
    const team = { team_id: 'it', team_name: 'IT' };
    const { scenario, report } = await read({ scenario_teams: [team, team] });
    expect(scenario.teams).toHaveLength(1);
    expect(report).toMatchObject({ found: { teams: 2 }, kept: { teams: 1 }, lost: [{ kind: 'teams', where: 'teams[1] "IT"' }] });
  });

  it('is added where the file has none', async () => {
    const { scenario, report } = await read({ scenario_teams: null });
    expect(scenario.teams).toHaveLength(1);
    expect(reasonsOf(report.changed, 'scenario')).toContain('imports.team-added');
  });
});

describe('An inject', () => {
  it('comes at its time, to its teams, from the sender that its text names', async () => {
    const { scenario, first, report } = await readInject({ inject_all_teams: false, inject_teams: ['press'], inject_depends_duration: 90 });
    expect(first).toMatchObject({ key: 'a-mail', channel: 'email', to: ['press-office'], trigger: { at: 90_000 } });
    expect(first.content).toEqual({ subject: { en: 'Subject' }, body: { en: 'The screens of the depot are dark.' } });
    expect(scenario.personas).toMatchObject([{ key: first.from, name: 'Depot desk' }]);
    expect(reasonsOf(report.changed, 'injects')).toEqual(['imports.sender-from-body']);
  });

  it('that is switched off lies on the contingency shelf', async () => {
    const { first, report } = await readInject({ inject_enabled: false });
    expect(first.trigger).toEqual({ contingency: true });
    expect(reasonsOf(report.changed, 'injects')).toContain('imports.disabled-on-shelf');
  });

  it('that nobody would receive lies on the contingency shelf', async () => {
    const { first, report } = await readInject({ inject_all_teams: false, inject_teams: ['gone'] });
    expect(first).toMatchObject({ to: 'all', trigger: { contingency: true } });
    expect(reasonsOf(report.changed, 'injects')).toEqual(expect.arrayContaining(['imports.unknown-team', 'imports.no-teams-on-shelf']));
  });

  it.each([[-5, 0], ['soon', 0], [null, 0], [1e12, 366 * 86_400_000]])('whose time is %j comes at %j ms and is named', async (seconds, at) => {
    const { first, report } = await readInject({ inject_depends_duration: seconds });
    expect(first.trigger).toEqual({ at });
    expect(reasonsOf(report.changed, 'injects')).toContain('imports.time-invalid');
  });

  it('that expects something of people asks the team, and tells the observers what is expected', async () => {
    const { first, report } = await readInject({ inject_content: { body: 'Text', expectations: [manual({ expectation_expiration_time: 600, expectation_score: 50 }), manual({ expectation_type: 'DETECTION', expectation_name: 'Seen' })] } });
    expect(first.ask).toMatchObject({ kind: 'answer', prompt: { en: 'Isolate – What do you do, and who does it?' }, withinMs: 600_000 });
    expect(first.expectedActions).toEqual([{ en: 'Isolate: The depot is cut off from the network.' }, { en: 'Seen: The depot is cut off from the network.' }]);
    expect(first.staffNotes?.en).toContain('50 pt');
    expect(report).toMatchObject({ found: { expectations: 2 }, kept: { expectations: 2 } });
    expect(reasonsOf(report.changed, 'expectations')).toEqual(['imports.score-in-notes', 'imports.expectation-as-action']);
  });

  it('without a deadline asks for an answer within 15 minutes, and says so', async () => {
    const { first, report } = await readInject({ inject_content: { body: 'Text', expectations: [manual()] } });
    expect(first.ask?.withinMs).toBe(900_000);
    expect(reasonsOf(report.changed, 'expectations')).toEqual(['imports.deadline-assumed']);
  });

  it.each([
    ['openaev_ovh_sms', { message: 'Call me' }, 'email', 'imports.sms-as-email'],
    ['openbas_manual', { content: 'Cut the power' }, 'ticket', 'imports.manual-as-ticket'],
    ['openaev_nmap', { targets: 'all' }, 'soc-alert', 'imports.technical-as-alert'],
  ])('of %s keeps its words on the nearest channel and says so', async (type, content, channel, reason) => {
    const { first, report } = await readInject({ inject_injector_contract: { injector_contract_injector_type: type }, inject_content: content });
    expect(first.channel).toBe(channel);
    expect(first.content.body.en).not.toBe('');
    expect(reasonsOf(report.changed, 'injects')).toContain(reason);
  });

  it('shows the articles and challenges that it names; those that none names are lost', async () => {
    const { scenario, report } = await read({
      scenario_channels: [{ channel_id: 'c', channel_name: 'The Morning Bell', channel_type: 'newspaper' }],
      scenario_articles: [{ article_id: 'a', article_name: 'Trams stand still', article_content: 'No **tram** <script>x()</script>runs.', article_author: 'A. Reporter', article_channel: 'c' }, { article_id: 'b', article_name: 'Unread' }],
      scenario_challenges: [{ challenge_id: 'q', challenge_name: 'Find the host', challenge_content: 'Which host?', challenge_flags: [{ flag_value: 'depot-7' }] }],
      scenario_injects: [
        mail({ inject_id: '1', inject_injector_contract: { injector_contract_injector_type: 'openaev_channel' }, inject_content: { articles: ['a', 'gone'] } }),
        mail({ inject_id: '2', inject_injector_contract: { injector_contract_injector_type: 'openaev_challenge' }, inject_content: { challenges: ['q'] } }),
      ],
    });
    const [press, ticket] = scenario.injects;
    expect(press).toMatchObject({ channel: 'press', content: { subject: { en: 'Trams stand still' }, body: { en: 'No **tram** runs.' }, source: { en: 'The Morning Bell' } } });
    expect(ticket).toMatchObject({ channel: 'ticket', content: { subject: { en: 'Find the host' }, body: { en: 'Which host?' } }, staffNotes: { en: '* Find the host: depot-7' } });
    expect(report).toMatchObject({ kept: { channels: 1, articles: 1, challenges: 1 }, lost: [{ kind: 'articles', where: 'articles[1] "Unread"' }] });
    expect(reasonsOf(report.changed, 'injects')).toContain('imports.unknown-reference');
  });
});

describe('A text', () => {
  it.each(['<script>steal()</script>', '<img src=x onerror=steal()>', '<iframe src="http://e.example"></iframe>', '<svg onload=steal()></svg>', '<form action="http://e.example"><input></form>', '<p onclick="steal()">x</p>'])(
    'loses %s, and the report says so',
    async (hostile) => {
      const { first, report } = await withBody(`<p>Before</p>${hostile}<p>After</p>`);
      expect(first.content.body.en).toMatch(/^Before[^]*After$/);
      expect(first.content.body.en).not.toMatch(/steal|e\.example|<[a-z]/i);
      expect(reasonsOf(report.changed, 'injects')).toContain('imports.active-content-removed');
    },
  );

  it('keeps links to the web and the words of all others', async () => {
    const { first, report } = await withBody('<p><a href="https://city.example/a_(b)">city</a> <a href="JaVaScRiPt:steal()">click</a> <a href="data:text/html,x">data</a></p>');
    expect(first.content.body.en).toBe('[city](https://city.example/a_%28b%29) click data');
    expect(reasonsOf(report.changed, 'injects')).toContain('imports.links-removed');
  });

  it('shows escaped HTML and Markdown signs as they were written', async () => {
    const { first } = await withBody('<p>&lt;script&gt; *no* [a](javascript:b) ![i](http://e.example/i.png)</p>');
    expect(first.content.body.en).toBe('\\<script> \\*no\\* \\[a\\](javascript:b) !\\[i\\](http://e.example/i.png)');
  });

  it('keeps its words when it is formatted beyond reason, quickly', async () => {
    const started = performance.now();
    const { first, report } = await withBody(`${'<b>'.repeat(20_000)}depot &amp; tram`);
    expect(first.content.body.en).toBe('depot & tram');
    expect(reasonsOf(report.changed, 'injects')).toContain('imports.formatting-removed');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('loses control and unpaired characters that no database keeps', async () => {
    const { first } = await withBody('a\u0000b\u001b[31m\ud800c');
    expect(first.content.body.en).toBe('ab\\[31m\ufffdc');
  });

  it('has its placeholders filled from the variables, which stay; open ones are named', async () => {
    const { scenario, first, report } = await read({
      scenario_variables: [{ variable_id: 'v', variable_key: 'company_name', variable_value: 'Tram & Co <b>' }],
      scenario_injects: [mail({ inject_content: { subject: 'To [Company Name]', body: '<p>${company_name} writes to ${user.firstname}, [Number] times, in ${scenario.name}</p>' } })],
    });
    expect(scenario.variables).toEqual([{ key: 'company_name', initial: 'Tram & Co <b>', description: { en: '' } }]);
    expect(first.content.subject.en).toBe('To Tram & Co <b>');
    expect(first.content.body.en).toBe('Tram & Co \\<b> writes to \\[user.firstname\\], \\[Number\\] times, in Dark depot');
    const named = report.changed.find(({ why }) => why.startsWith('imports.placeholder-open'));
    expect(named?.why).toMatch(/\[user\.firstname\], \[Number\]$/);
  });
});

describe('A dependency', () => {
  const chain = (links: readonly unknown[], parents: readonly Record<string, unknown>[] = [{}]): Promise<Read> =>
    read({
      scenario_injects: [
        ...parents.map((given, at) => mail({ inject_id: `p${at}`, inject_title: `Parent ${at}`, inject_content: { body: 'Text', expectations: [manual({ expectation_expiration_time: 60 })] }, ...given })),
        mail({ inject_id: 'child', inject_title: 'Child', inject_depends_duration: 300, inject_depends_on: links }),
      ],
    });
  const childOf = ({ scenario }: Read): Inject => scenario.injects.find(({ key }) => key === 'child')!;
  const answered = { key: 'Isolate', value: true, operator: 'eq' };
  const unanswered = { ...answered, value: false };
  const executed = { key: 'Execution', value: true, operator: 'eq' };

  it('on an execution keeps the planned distance from the release', async () => {
    const result = await chain([dependsOn('p0', 'child')]);
    expect(childOf(result).trigger).toEqual({ after: { inject: 'parent-0', happened: 'released', delayMs: 240_000 } });
    expect(result.report).toMatchObject({ found: { dependencies: 1 }, kept: { dependencies: 1 }, lost: [] });
  });

  it('on an expectation of people waits for the answer', async () => {
    expect(childOf(await chain([dependsOn('p0', 'child', [executed, answered])])).trigger).toEqual({ after: { inject: 'parent-0', happened: 'answered', delayMs: 240_000 } });
    expect(childOf(await chain([dependsOn('p0', 'child', [executed, answered], 'or')])).trigger).toMatchObject({ after: { happened: 'released' } });
  });

  it('on a missing answer comes at its time unless there is one', async () => {
    expect(childOf(await chain([dependsOn('p0', 'child', [unanswered])])).trigger).toEqual({ unless: { answered: 'parent-0' }, byMs: 300_000 });
  });

  it('on several injects waits for all of them', async () => {
    const result = await chain([dependsOn('p0', 'child'), dependsOn('p1', 'child', [answered])], [{}, { inject_depends_duration: 120 }]);
    expect(childOf(result).trigger).toEqual({ when: { all: [{ milestone: 'released-parent-0' }, { answered: 'parent-1' }] }, delayMs: 180_000 });
    expect(result.first.effects).toEqual([{ milestone: 'released-parent-0', active: true }]);
    expect(result.scenario.milestones).toMatchObject([{ key: 'released-parent-0' }]);
  });

  it('on an inject of another team looks at that team', async () => {
    const result = await chain([dependsOn('p0', 'child')], [{ inject_all_teams: false, inject_teams: ['it'] }]);
    expect(childOf(result).trigger).toEqual({ when: { team: 'it-operations', holds: { milestone: 'released-parent-0' } }, delayMs: 240_000 });
  });

  it('on what only machines can check follows the release, and says so', async () => {
    const result = await chain([dependsOn('p0', 'child', [{ key: 'Detection', value: true, operator: 'eq' }])]);
    expect(childOf(result).trigger).toMatchObject({ after: { happened: 'released' } });
    expect(reasonsOf(result.report.changed, 'dependencies')).toEqual(['imports.condition-weakened']);
  });

  it('that leads nowhere, in a circle or to another inject is lost and named', async () => {
    const { report, scenario } = await read({
      scenario_injects: [
        mail({ inject_id: 'a', inject_depends_on: [dependsOn('b', 'a'), dependsOn('a', 'a'), dependsOn('gone', 'a'), 7] }),
        mail({ inject_id: 'b', inject_depends_on: [dependsOn('a', 'b'), dependsOn('a', 'c')] }),
        mail({ inject_id: 'c', inject_enabled: false, inject_depends_on: [dependsOn('a', 'c')] }),
      ],
    });
    expect(report).toMatchObject({ found: { dependencies: 7 }, kept: { dependencies: 1 } });
    expect(reasonsOf(report.lost, 'dependencies').toSorted()).toEqual(
      ['imports.circular-dependency', 'imports.circular-dependency', 'imports.dependency-of-another-inject', 'imports.inject-on-shelf', 'imports.not-an-object', 'imports.unknown-parent'].toSorted(),
    );
    expect(scenario.injects.filter(({ trigger }) => 'after' in trigger)).toHaveLength(1);
  });
});

describe('The report', () => {
  it('names everything that Tocsin does not keep', async () => {
    const { report } = await importScenario(
      zipOf(
        { name: 'a.json', content: asJson(openAevExport({ scenario_documents: [{ document_id: 'd', document_name: 'Note', document_target: 'note.pdf' }], scenario_users: [{ user_id: 'u', user_email: 'a@city.example' }], scenario_tags: [{ tag_id: 't', tag_name: 'red' }], scenario_lessons_categories: [{ lessonscategory_id: 'l' }], scenario_moods: ['calm', 'tense'] })) },
        { name: 'note.pdf', content: '%PDF' },
        { name: 'stray.pdf', content: '%PDF' },
      ),
      'a.zip',
    );
    expect(report.lost.map(({ kind, where }) => `${kind} ${where}`).toSorted()).toEqual(
      ['files stray.pdf', 'lessons_categories lessons_categories[0]', 'scenario_moods scenario_moods[0]', 'scenario_moods scenario_moods[1]', 'tags tags[0] "red"', 'users users[0]'].toSorted(),
    );
    expect(JSON.stringify(report)).not.toContain('a@city.example');
  });

  it('names the fields of an entry that have no place', async () => {
    const { report } = await readInject({ inject_city: 'Harbour', inject_tags: ['t'], inject_country: null });
    expect(report.changed.find(({ why }) => why.startsWith('imports.fields-dropped'))?.why).toMatch(/: inject_city, inject_tags$/);
  });
});
