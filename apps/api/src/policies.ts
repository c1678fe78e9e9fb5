import { Access } from '#access';
import { evaluationPolicy, reportPolicy } from '#evaluation';
import { exercisePolicy } from '#exercises';
import { identityPolicy } from '#identity';
import { incidentPolicy } from '#incidents';
import { networkPolicy } from '#network';
import { practicePolicy } from '#practices';
import { scenarioPolicy } from '#scenarios';

/** Who may do what, in one list. */
export const access = new Access([identityPolicy, scenarioPolicy, exercisePolicy, evaluationPolicy, reportPolicy, practicePolicy, networkPolicy, incidentPolicy]);
