import { MdeError } from '@mde-kit/contract/errors'

/** Another program listens on the port already. */
export class PortInUseError extends MdeError {
  override readonly name = 'PortInUseError'
  override readonly code = 'MDE_PORT_IN_USE'
  readonly port: number

  constructor(port: number, cause: unknown) {
    super(`Port ${port} is in use.`, {
      next: 'Use --port 0, which takes any free port, or stop the other program.',
      cause,
    })
    this.port = port
  }
}
