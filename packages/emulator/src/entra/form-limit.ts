import { bodyLimit } from 'hono/body-limit'

/** Stops a body that is too big to be one of our forms. */
export const formLimit = bodyLimit({
  maxSize: 64 * 1024,
  onError: (c) =>
    c.json({ error: 'invalid_request', error_description: 'The request body is too big.' }, 413),
})
