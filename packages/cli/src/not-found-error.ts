import { ConfigError } from '@mde-kit/contract/errors'

/** What a command was told to act on is not there. Its exit code is that of a 404. */
export class NotFoundError extends ConfigError {}
