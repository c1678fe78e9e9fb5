export { incidentPolicy } from './domain/incident.policy.ts';
export { IncidentNote } from './domain/note.entity.ts';
export { IncidentRelease } from './domain/release.entity.ts';
export { IncidentsModule } from './incidents.module.ts';
export { FollowedIncidents } from './live/followed-incidents.ts';
export { IncidentsNotesAndReleases1763984000000 } from './persistence/migrations/1763984000000-incidents-notes-and-releases.ts';
export { IncidentsNotices1763984090000 } from './persistence/migrations/1763984090000-incidents-notices.ts';
export { ForgetPersonalData } from './use-cases/forget-personal-data.ts';
