import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownEndpoints } from '../../hub/server/own-endpoints.ts'
import { routesOf } from '../../hub/server/routes.ts'
import { type Endpoint, endpoints } from '../../shared/sync/endpoints.ts'
import { hubRoles } from '../../shared/sync/protocol.ts'
import { type Member, openTestHub, type TestHub } from '../support/hub/test-hub.ts'

/** Written down a second time on purpose: a new route, or a role let in by mistake, must be meant. */
const matrix: Readonly<Record<string, readonly string[]>> = {
  'POST /v1/hello': ['partner', 'reviewer', 'lead', 'auditor'],
  'POST /v1/ws/{ws}/push': ['partner', 'reviewer', 'lead'],
  'POST /v1/ws/{ws}/feed': ['reviewer', 'lead', 'auditor'],
  'GET /v1/ws/{ws}/snapshot': ['reviewer', 'lead', 'auditor'],
  'GET /v1/ws/{ws}/check': ['reviewer', 'lead', 'auditor'],
  'GET /v1/ws/{ws}/blobs/{sha256}/state': ['partner', 'reviewer', 'lead', 'auditor'],
  'PUT /v1/ws/{ws}/blobs/{sha256}': ['partner', 'reviewer', 'lead'],
  'GET /v1/ws/{ws}/blobs/{sha256}': ['partner', 'reviewer', 'lead', 'auditor'],
  'GET /v1/ws/{ws}/claims/{claim}': ['partner', 'reviewer', 'lead'],
  'GET /health': [],
  'GET /ready': [],
  'POST /v1/enrol': [],
  'GET /metrics': [],
  'GET /openapi.json': [],
}

let hub: TestHub
const members = new Map<string, Member>()

beforeAll(async () => {
  hub = await openTestHub()
  for (const role of hubRoles) members.set(role, await hub.enrol('team', role, { mpn: '1234567' }))
}, 120_000)
afterAll(() => hub.close())

describe('roles and routes', () => {
  test('every endpoint of the tables has one route, and no route is outside of them', () => {
    const rows = [...Object.values(endpoints), ...Object.values(ownEndpoints)].map(nameOf)
    const routes = routesOf(hub.hub).map(({ endpoint }) => nameOf(endpoint))
    expect(routes.toSorted()).toEqual(rows.toSorted())
  })

  test('lets in exactly the roles that are written down here', () => {
    const found = routesOf(hub.hub).map(({ endpoint }) => [nameOf(endpoint), [...endpoint.roles]])
    expect(Object.fromEntries(found)).toEqual(matrix)
  })

  for (const [name, allowed] of Object.entries(matrix).filter(([, roles]) => roles.length > 0)) {
    for (const role of hubRoles) {
      const isAllowed = allowed.includes(role)
      test(`${isAllowed ? 'answers' : 'refuses'} a ${role} at ${name}`, async () => {
        const { status } = await request(name, members.get(role))
        expect(status === 403).toBe(!isAllowed)
        expect(status).not.toBe(401)
      })
    }

    test(`refuses a stranger at ${name}`, async () => {
      const response = await request(name, undefined)
      expect(response.status).toBe(401)
      expect(await response.json()).toEqual({ error: { type: 'unauthenticated' } })
    })
  }

  test('has met no defect', () => {
    expect(hub.defects).toEqual([])
  })
})

function request(name: string, member: Member | undefined): Promise<Response> {
  const [method = '', path = ''] = name.split(' ')
  const place = path.replace('{ws}', 'team').replace('{sha256}', 'a'.repeat(64)).replace('{claim}', 'CLM-1')
  const init: RequestInit = method === 'POST' ? { method, body: '{"ws":"team"}' } : { method }
  return (member ?? hub).ask(place, init)
}

function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path}`
}
