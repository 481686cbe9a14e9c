/*
 * The fictional partners and customers, and ids derived from their names so that they never change between runs.
 */
import { createHash } from 'node:crypto'
import type { ClaimFacts } from './claim-shape.ts'

export type Partner = ClaimFacts['partner']
export type Customer = ClaimFacts['customer']

/** A GUID that belongs to a name for good. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function partner(
  name: string,
  mpnId: string,
  contact: readonly [string, string],
  mpnEnrolled = true,
): Partner {
  return { name, mpnId, mpnEnrolled, contact: { name: contact[0], email: contact[1] } }
}

export const partners = {
  fabrikam: partner('Fabrikam', '1234567', ['Dana Cole', 'dana.cole@fabrikam.com']),
  northwind: partner('Northwind Traders Consulting', '7654321', [
    'Ivo Brandt',
    'ivo.brandt@northwindtraders.com',
  ]),
  adatum: partner('Adatum Corporation', '2290413', ['Priya Raman', 'priya.raman@adatum.com']),
  litware: partner('Litware Services', '3317702', ['Marc Olsen', 'marc.olsen@litwareinc.com']),
  proseware: partner('Proseware Advisory', '4158806', ['Helen Duarte', 'helen.duarte@proseware.com']),
  tailspin: partner(
    'Tailspin Digital',
    '5520917',
    ['Rory Finch', 'rory.finch@tailspindigital.example'],
    false,
  ),
  nuri: partner('누리클라우드', '6013348', ['박서연', 'seoyeon.park@nuricloud.example']),
  daon: partner('다온시스템즈', '6020155', ['이준호', 'junho.lee@daonsystems.example']),
  yunshan: partner('云杉信息技术有限公司', '6107724', ['陈思远', 'chen.siyuan@yunshan-it.example']),
  qingshi: partner('青石数科有限公司', '6110092', ['林若溪', 'lin.ruoxi@qingshi-data.example']),
} as const

type Seat = {
  readonly domain: string
  readonly country: string
  readonly contact: readonly [name: string, title: string, mailbox: string]
  readonly publicSector?: true
}

function customer(name: string, seat: Seat): Customer {
  const [contactName, title, mailbox] = seat.contact
  return {
    name,
    tenantId: guidOf(`tenant ${seat.domain}`),
    domain: seat.domain,
    country: seat.country,
    publicSector: seat.publicSector ?? false,
    contact: { name: contactName, title, email: `${mailbox}@${seat.domain}` },
  }
}

export const customers = {
  contoso: customer('Contoso', {
    domain: 'contoso.com',
    country: 'US',
    contact: ['Grace Whitfield', 'Vice President Sales Operations', 'grace.whitfield'],
  }),
  woodgrove: customer('Woodgrove Bank', {
    domain: 'woodgrovebank.com',
    country: 'GB',
    contact: ['Alastair Munro', 'Head of Workplace Technology', 'a.munro'],
  }),
  tailspinToys: customer('Tailspin Toys', {
    domain: 'tailspintoys.com',
    country: 'US',
    contact: ['Bea Holloway', 'Controller', 'bea.holloway'],
  }),
  lamnaHealth: customer('Lamna Healthcare', {
    domain: 'lamnahealth.example',
    country: 'DE',
    contact: ['Jörg Weidner', 'Leiter IT-Betrieb', 'j.weidner'],
  }),
  wideWorld: customer('Wide World Importers', {
    domain: 'wideworldimporters.com',
    country: 'US',
    contact: ['Teodor Blaine', 'Chief Financial Officer', 'tblaine'],
  }),
  alpine: customer('Alpine Ski House GmbH', {
    domain: 'alpineskihouse.com',
    country: 'DE',
    contact: ['Franziska Leitner', 'IT-Leiterin', 'f.leitner'],
  }),
  fourthCoffee: customer('Fourth Coffee', {
    domain: 'fourthcoffee.com',
    country: 'US',
    contact: ['Omar Ridley', 'Director of IT', 'omar.ridley'],
  }),
  hanbit: customer('한빛정밀공업', {
    domain: 'hanbit-precision.example',
    country: 'KR',
    contact: ['김도윤', '재무본부장', 'doyun.kim'],
  }),
  saesol: customer('새솔물류', {
    domain: 'saesol-logistics.example',
    country: 'KR',
    contact: ['최은지', '정보기획팀장', 'eunji.choi'],
  }),
  hailan: customer('海岚装备制造有限公司', {
    domain: 'hailan-equip.example',
    country: 'CN',
    contact: ['周明哲', '客户服务总监', 'zhou.mingzhe'],
  }),
  mingchuan: customer('明川零售集团', {
    domain: 'mingchuan-retail.example',
    country: 'CN',
    contact: ['何静怡', '信息部经理', 'he.jingyi'],
  }),
  northridge: customer('Northridge Unified School District', {
    domain: 'northridge-usd.example',
    country: 'US',
    publicSector: true,
    contact: ['Carla Jimenez', 'Technology Coordinator', 'cjimenez'],
  }),
  lamnaCity: customer('City of Lakemont', {
    domain: 'lakemont-city.example',
    country: 'US',
    publicSector: true,
    contact: ['Darnell Hughes', 'Deputy City Manager', 'dhughes'],
  }),
  bahia: customer('Municipio de Bahía Clara', {
    domain: 'bahiaclara.example',
    country: 'PR',
    publicSector: true,
    contact: ['Lourdes Vega', 'Directora de Informática', 'lvega'],
  }),
  costaNorte: customer('Universidad Costa Norte', {
    domain: 'ucostanorte.example',
    country: 'PR',
    publicSector: true,
    contact: ['Rafael Ortiz', 'Chief Information Officer', 'rortiz'],
  }),
  margies: customer("Margie's Travel", {
    domain: 'margiestravel.com',
    country: 'GB',
    contact: ['Margie Doyle', 'Managing Director', 'margie'],
  }),
  graphic: customer('Graphic Design Institute', {
    domain: 'graphicdesigninstitute.com',
    country: 'IN',
    contact: ['Anjali Menon', 'Registrar', 'anjali.menon'],
  }),
  humongous: customer('Humongous Insurance', {
    domain: 'humongousinsurance.com',
    country: 'US',
    contact: ['Stella Park', 'Chief Information Security Officer', 'stella.park'],
  }),
  lucerne: customer('Lucerne Publishing AG', {
    domain: 'lucernepublishing.com',
    country: 'DE',
    contact: ['Matthias Vogel', 'Leiter Projektbüro', 'm.vogel'],
  }),
  trey: customer('Trey Research', {
    domain: 'treyresearch.net',
    country: 'US',
    contact: ['Noor Aziz', 'Head of Knowledge Services', 'noor.aziz'],
  }),
  relecloud: customer('Relecloud', {
    domain: 'relecloud.com',
    country: 'US',
    contact: ['Pat Sorensen', 'Telecom Manager', 'pat.sorensen'],
  }),
  datum: customer('A. Datum Shipyards', {
    domain: 'adatumshipyards.example',
    country: 'US',
    contact: ['Wilhelmina Ross', 'Director Human Resources', 'wross'],
  }),
  blueYonder: customer('Blue Yonder Airlines', {
    domain: 'blueyonderairlines.com',
    country: 'US',
    contact: ['Hector Salas', 'Vice President Maintenance', 'hector.salas'],
  }),
  messenger: customer('Consolidated Messenger', {
    domain: 'consolidatedmessenger.com',
    country: 'GB',
    contact: ['Ruth Okafor', 'IT Operations Manager', 'ruth.okafor'],
  }),
  southridge: customer('Southridge Video', {
    domain: 'southridgevideo.com',
    country: 'US',
    contact: ['Leo Barnes', 'Sales Director', 'leo'],
  }),
  wingtip: customer('Wingtip Toys', {
    domain: 'wingtiptoys.com',
    country: 'US',
    contact: ['Jamie Ortega', 'Head of Marketing', 'jamie.ortega'],
  }),
  vanarsdel: customer('VanArsdel, Ltd.', {
    domain: 'vanarsdelltd.com',
    country: 'GB',
    contact: ['Sophie Garland', 'Transformation Director', 'sophie.garland'],
  }),
  coho: customer('Coho Winery', {
    domain: 'cohowinery.com',
    country: 'US',
    contact: ['Bernard Fisk', 'Operations Manager', 'bernard.fisk'],
  }),
  cohoVineyard: customer('Coho Vineyard', {
    domain: 'cohovineyard.com',
    country: 'US',
    contact: ['Elena Marsh', 'Head of IT', 'elena.marsh'],
  }),
  asahi: customer('Asahigawa Kikai', {
    domain: 'asahigawa-kikai.example',
    country: 'JP',
    contact: ['Haruka Mori', 'General Manager, Information Systems', 'h.mori'],
  }),
  kagami: customer('Kagami Foods', {
    domain: 'kagami-foods.example',
    country: 'JP',
    contact: ['Daichi Sato', 'IT Manager', 'd.sato'],
  }),
  bestForYou: customer('Best For You Organics', {
    domain: 'bestforyouorganics.com',
    country: 'IN',
    contact: ['Rahul Khanna', 'Head of Supply', 'rahul.khanna'],
  }),
} as const
