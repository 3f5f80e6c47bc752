import type { Machine, MachinePage } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const setUp = async () => {
  const bench = createBench()
  const [machine, other] = await bench.list<Machine>('/api/machines')
  if (!machine || !other) throw new Error('two devices are needed')
  const path = `/api/machines/${machine.id}`
  return { bench, machine, other, path, now: () => bench.read<Machine>('GET', path) }
}
const tag = (Action: 'Add' | 'Remove', Value: string) => ({ body: { Value, Action } })

describe('tags', () => {
  it('are added and taken off one by one, and show in every answer', async () => {
    const { bench, machine, path, now } = await setUp()
    const before = machine.machineTags ?? []
    const added = await bench.read<Machine>('POST', `${path}/tags`, tag('Add', 'Red team'))
    expect(added.machineTags).toEqual([...before, 'Red team'])
    expect(await now()).toEqual(added)
    const filter = `machineTags/any(t: t eq 'Red team')`
    expect(await bench.list(`/api/machines?$filter=${encodeURIComponent(filter)}`)).toHaveLength(1)
    expect(await bench.list<Machine>('/api/machines/findbytag?tag=Red team')).toMatchObject([
      { id: machine.id },
    ])
    await bench.read('POST', `${path}/tags`, tag('Remove', 'Red team'))
    expect((await now()).machineTags).toEqual(before)
  })

  it('stay as they are when one is added twice or taken off twice', async () => {
    const { bench, machine, path, now } = await setUp()
    const [first = ''] = machine.machineTags ?? []
    await bench.read('POST', `${path}/tags`, tag('Add', first))
    await bench.read('POST', `${path}/tags`, tag('Remove', 'not there'))
    expect((await now()).machineTags).toEqual(machine.machineTags)
  })

  it('are changed on many devices, and unknown ids left out of the answer', async () => {
    const { bench, machine, other } = await setUp()
    const MachineIds = [machine.id.toUpperCase(), 'unknown', other.id, other.id]
    const body = { Value: 'Wave 2', Action: 'Add', MachineIds }
    const path = '/api/machines/AddOrRemoveTagForMultipleMachines'
    const { value } = await bench.read<MachinePage>('POST', path, { body })
    expect(value.map(({ id }) => id)).toEqual([machine.id, other.id])
    const tagged = await bench.list<Machine>('/api/machines/findbytag?tag=wave&useStartsWithFilter=true')
    expect(tagged).toEqual([])
    expect(await bench.list('/api/machines/findbytag?tag=Wave&useStartsWithFilter=true')).toEqual(value)
  })

  it('are refused for more than 500 devices at once', async () => {
    const { bench } = await setUp()
    const MachineIds = Array.from({ length: 501 }, (_, index) => String(index))
    const answer = await bench.call('POST', '/api/machines/AddOrRemoveTagForMultipleMachines', {
      body: { Value: 'x', Action: 'Add', MachineIds },
    })
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('500') } },
    })
  })
})

describe('updateMachine', () => {
  it('replaces all tags, and leaves alone what is not sent', async () => {
    const { bench, machine, path, now } = await setUp()
    await bench.read('PATCH', path, { body: { machineTags: ['one', 'two'] } })
    expect(await now()).toMatchObject({ machineTags: ['one', 'two'], deviceValue: machine.deviceValue })
    await bench.read('PATCH', path, { body: { deviceValue: 'Low', machineTags: null } })
    expect(await now()).toMatchObject({ machineTags: ['one', 'two'], deviceValue: 'Low' })
  })

  it.each([
    { name: 'an empty list of tags', body: { machineTags: [] } },
    { name: 'a value that there is not', body: { deviceValue: 'Priceless' } },
  ])('refuses $name, and changes nothing', async ({ body }) => {
    const { bench, machine, path, now } = await setUp()
    expect((await bench.call('PATCH', path, { body })).status).toBe(400)
    expect(await now()).toMatchObject(machine)
  })
})

describe('setDeviceValue', () => {
  it('sets the value, and wants its key in the right letter case', async () => {
    const { bench, path, now } = await setUp()
    await bench.read('POST', `${path}/setDeviceValue`, { body: { DeviceValue: 'High' } })
    expect((await now()).deviceValue).toBe('High')
    const wrong = await bench.call('POST', `${path}/setDeviceValue`, { body: { deviceValue: 'Low' } })
    expect(wrong).toMatchObject({ status: 400, body: { error: { code: 'MissingRequiredParameter' } } })
  })
})
