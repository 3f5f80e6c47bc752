import { randomUUID } from 'node:crypto'

/** What a storage account says no with. */
export type StorageErrorCode =
  | 'AuthenticationFailed'
  | 'BlobNotFound'
  | 'ConditionNotMet'
  | 'InvalidAuthenticationInfo'
  | 'InvalidRange'
  | 'UnsupportedHttpVerb'

const answers: Record<StorageErrorCode, { readonly status: number; readonly message: string }> = {
  AuthenticationFailed: {
    status: 403,
    message: 'Server failed to authenticate the request. The link was changed, or it has run out.',
  },
  BlobNotFound: { status: 404, message: 'The specified blob does not exist.' },
  ConditionNotMet: {
    status: 412,
    message: 'The condition specified using HTTP conditional header(s) is not met.',
  },
  InvalidAuthenticationInfo: {
    status: 400,
    message: 'Authentication information is not given in the correct format: a link needs no Authorization.',
  },
  InvalidRange: {
    status: 416,
    message: 'The range specified is invalid for the current size of the resource.',
  },
  UnsupportedHttpVerb: { status: 405, message: 'The resource does not support specified Http Verb.' },
}

/** Writes the error of a storage account: XML, with its code in a header too. */
export function storageError(
  code: StorageErrorCode,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, message } = answers[code]
  return xmlError({ code, status, message, headers })
}

const faultCodes: Readonly<Record<number, string>> = {
  403: 'AuthorizationFailure',
  404: 'BlobNotFound',
  500: 'InternalError',
  503: 'ServerBusy',
}

/** The same for any status, as a storage account in trouble answers. */
export function storageFault(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>>,
): Response {
  return xmlError({ code: faultCodes[status] ?? 'EmulatorFault', status, message, headers })
}

function xmlError({
  code,
  status,
  message,
  headers,
}: {
  readonly code: string
  readonly status: number
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
}): Response {
  const body = `\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return new Response(body, {
    status,
    headers: {
      'content-type': 'application/xml',
      'x-ms-error-code': code,
      'x-ms-request-id': randomUUID(),
      ...headers,
    },
  })
}
