import { expect, test } from 'vitest'
import { bundleManifestSchema } from '../../shared/bundle/manifest.ts'
import { reportSchema } from '../../shared/report/report.ts'
import { reportSetSchema } from '../../shared/report/report-set.ts'
import { schemaText } from '../support/json-schema.ts'

test('the published schema of the bundle’s manifest is the one that is checked', async () => {
  const text = schemaText(
    bundleManifestSchema,
    'urn:proofdesk:poecase-manifest:1',
    'manifest.json of a .poecase bundle, version 1',
  )
  await expect(text).toMatchFileSnapshot('../../shared/bundle/manifest.schema.json')
})

test('the published schema of the report is the one that is written', async () => {
  const text = schemaText(reportSchema, 'urn:proofdesk:report:1', 'Report of one claim, version 1')
  await expect(text).toMatchFileSnapshot('../../shared/report/report.schema.json')
})

test('the published schema of a set of reports is the one that is written', async () => {
  const text = schemaText(
    reportSetSchema,
    'urn:proofdesk:report-set:1',
    'Several reports in one file, version 1',
  )
  await expect(text).toMatchFileSnapshot('../../shared/report/report-set.schema.json')
})
