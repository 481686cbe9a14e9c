import type { integrity as en } from '../en/integrity.ts'
import type { Texts } from '../texts.ts'

export const integrity = {
  title: '로그 무결성',
  checking: '로그 확인 중: 항목 {{total}}개 중 {{done}}개',
  soundTitle: '로그가 기록된 그대로입니다',
  soundText_one: '항목 {{count}}개 확인됨, {{at}}.',
  soundText_other: '항목 {{count}}개 확인됨, {{at}}.',
  brokenTitle: '로그의 {{seq}}번 항목이 손상되었습니다',
  brokenOnClaim: '이 항목은 클레임 {{claim}}에 속합니다.',
  readOnly:
    '해결될 때까지 새로 기록되지 않습니다. 모든 내용을 읽을 수는 있습니다. 복구용 사본을 저장한 다음 도움을 요청하세요.',
  banner: '이 컴퓨터의 로그 {{seq}}번 항목이 손상되었습니다. 읽을 수는 있지만 기록할 수 없습니다.',
  details: '자세히',
  fault: {
    gap: '이 항목 앞의 항목이 없습니다.',
    'not-linked': '앞 항목과 이어지지 않습니다. 항목이 제거, 교환 또는 삽입되었습니다.',
    changed: '기록된 내용과 다릅니다.',
  },
  head: '체인의 끝 값',
  headHint: '보고서의 값과 비교하세요. 같으면 그 보고서의 로그는 바뀌지 않았습니다.',
  copyHead: '값 복사',
  copied: '값을 클립보드에 복사했습니다.',
  shows: '이 확인으로 알 수 있는 것',
  showsText:
    '각 항목에는 내용과 앞 항목의 지문(SHA-256)이 있습니다. 바뀌거나 중간에서 제거, 삽입, 이동된 항목을 찾아 알려 줍니다.',
  showsNot: '알 수 없는 것',
  showsNotText:
    '지문에는 서명이 없습니다. 로그 전체를 다시 쓰거나 끝을 잘라 낸 경우는 보고서처럼 다른 곳에 적어 둔 끝 값과 비교해야만 알 수 있습니다.',
  check: '지금 확인',
  rescue: '복구용 사본 저장',
  rescueText:
    '저장된 모든 항목, 초안, 표시를 손상 여부와 관계없이 한 파일로 저장합니다. 아무것도 바뀌지 않습니다.',
  rescued: '복구용 사본을 저장했습니다.',
} satisfies Texts<typeof en>
