export { connectHost } from './connect-host.js';
export type { HostOptions, HostShow } from './host-show.js';
export { inverseOf } from './inverse-of.js';
export type { Standing } from './inverse-of.js';
export type { Moderation } from './moderation.js';
export { newId } from './new-id.js';
export type { Invitation, Preparing, Restoring } from './preparing.js';
export type { ReportFileQuery, ReportQuery, Reports } from './reports.js';
export type { Requests } from './requests.js';
