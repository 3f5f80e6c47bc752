import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
import { isBusy, mayPass } from '../errors/may-pass.ts'
import type { Sleep } from '../http/sleep.ts'

/** RFC 8628: what to wait where the server does not say, and how much more after `slow_down`. */
const defaultIntervalSeconds = 5
const slowDownSeconds = 5

/** Polls in a row that may fail and be tried again: 70 seconds in all at the usual pace, enough to change networks. */
const mostFaults = 3

/** The fields of device-code responses that decide the pace. */
interface PacedBody {
  readonly interval?: unknown
  readonly error?: unknown
}

/**
 * Waits between two polls of the device-code flow in MSAL's place, and longer after one that failed for want of a
 * network or of a service: the person may be about to finish on another device.
 *
 * MSAL cannot be stopped while it sleeps, ends the flow on `slow_down`, and polls without a pause where the server
 * gives no interval. So it is told an interval of zero, and the pauses are made here.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5
 */
export function paceDeviceCode(network: INetworkModule, sleep: Sleep, signal: AbortSignal): INetworkModule {
  let intervalSeconds: number | undefined
  let polls = 0

  async function poll<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    for (let faults = 0; ; ) {
      const pauseSeconds = (intervalSeconds ?? defaultIntervalSeconds) * 2 ** faults
      if (polls++ > 0) await sleep(pauseSeconds * 1000, signal)
      const isLast = faults === mostFaults
      const response = await network
        .sendPostRequestAsync<T & PacedBody>(url, options)
        .catch((fault: unknown) => {
          if (isLast || !mayPass(fault)) throw fault
        })
      if (response === undefined || (isBusy(response.status) && !isLast)) {
        faults++
        continue
      }
      if (response.body.error !== 'slow_down') return response
      faults = 0
      intervalSeconds = (intervalSeconds ?? defaultIntervalSeconds) + slowDownSeconds
    }
  }

  async function requestCode<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const response = await network.sendPostRequestAsync<T & PacedBody>(url, options)
    const { interval, error } = response.body
    // MSAL looks for no error here and would poll in vain. It hides what is thrown; the refusal is on record.
    if (error !== undefined) throw new Error('The device authorization request was refused.')
    intervalSeconds = typeof interval === 'number' && interval >= 0 ? interval : defaultIntervalSeconds
    return { ...response, body: { ...response.body, interval: 0 } }
  }

  return {
    sendGetRequestAsync: (url, options, timeoutMs) => network.sendGetRequestAsync(url, options, timeoutMs),
    // The flow posts one device authorization request; every later post is a token request, a poll.
    sendPostRequestAsync: (url, options) =>
      intervalSeconds === undefined ? requestCode(url, options) : poll(url, options),
  }
}
