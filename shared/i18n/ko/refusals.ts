import type { refusals as en } from '../en/refusals.ts'
import type { Texts } from '../texts.ts'

export const refusals = {
  'not-waiting-for-review':
    '이 클레임은 검토 대기 중이 아닙니다. 기록에서 누가 상태를 바꾸었는지 확인하세요.',
  'not-under-review': '클레임이 검토 중이 아니면 기록할 수 없습니다. 파트너가 다시 제출할 때까지 기다리세요.',
  'document-not-on-claim': '문서 {{document}}은(는) 이 클레임에 없습니다. 클레임의 문서를 열고 표시하세요.',
  'document-changed': '{{document}}이(가) 연 뒤에 바뀌었습니다. 새 버전을 열고 다시 표시하세요.',
  'already-recorded': '이미 기록되어 있어 추가하지 않았습니다.',
  'pin-not-found': '핀이 더 이상 없습니다. 다시 표시하세요.',
  'pin-carries-verdict': '이 핀은 판정의 근거입니다. 먼저 판정을 바꾸거나 취소하세요.',
  'reviewer-unnamed': '판정에는 이름이 필요합니다. 설정에서 이름과 ID를 입력하세요.',
  'finding-always-applies':
    '이 활동의 모든 클레임에 적용되는 항목입니다. 충족, 미충족, 불분명 중에서 고르세요.',
  'reason-missing': '미충족과 불분명에는 이유가 필요합니다. 목록에서 고르세요.',
  'note-too-long': '메모가 {{limit}}자를 넘습니다. 줄이거나 나머지를 의견에 쓰세요.',
  'reason-not-offered': '이 항목과 판정에 없는 이유입니다. 목록에서 고르세요.',
  'evidence-missing': '충족과 미충족에는 근거가 필요합니다. 위치를 핀으로 표시하거나 무엇을 보았는지 쓰세요.',
  'verdict-not-found': '이 항목에 취소할 판정이 없습니다.',
  'comment-empty': '의견이 비어 있습니다. 내용을 쓰세요.',
  'comment-too-long': '의견이 {{limit}}자를 넘습니다. 줄이거나 둘로 나누세요.',
  'comment-not-found': '의견이 더 이상 없습니다.',
  'comment-of-another': '의견은 작성자만 바꿀 수 있습니다. 대신 답글을 쓰세요.',
  'move-not-allowed': '클레임의 현재 상태에서는 규칙상 이 결정을 내릴 수 없습니다.',
  'findings-unanswered_one': '판정하지 않은 항목이 {{count}}개 있습니다. 결정하기 전에 판정하세요.',
  'findings-unanswered_other': '판정하지 않은 항목이 {{count}}개 있습니다. 결정하기 전에 판정하세요.',
  'override-reason-missing': '결정이 권장 사항과 다릅니다. 이유를 쓰세요.',
  'message-missing': '파트너가 무엇을 해야 하는지 알아야 합니다. 메시지를 쓰세요.',
  'message-too-long': '메시지가 {{limit}}자를 넘습니다. 줄이세요.',
  'product-not-claimed': '{{product}}은(는) 이 클레임에 없습니다. 클레임한 제품 중에서 고르세요.',
  'nothing-to-undo': '되돌릴 결정이 없습니다.',
  'decision-of-another': '결정은 내린 검토자만 되돌릴 수 있습니다.',
  'claim-moved-on': '결정 이후 클레임의 상태가 바뀌어 되돌릴 수 없습니다. 기록을 확인하세요.',
  'decision-sent': '결정이 이미 전송되어 여기서 되돌릴 수 없습니다.',
  // Comparing and arbitrating competing claims (log/decide-comparison, log/arbitrate)
  'comparison-size': '{{least}}~{{most}}건의 클레임을 비교할 수 있습니다. 선택을 바꾸세요.',
  'claim-not-compared': '이 클레임은 비교 대상이 아닙니다. 비교 중인 클레임에서 고르세요.',
  'criteria-not-frozen': '이 비교의 기준이 아직 기록되지 않았습니다. 비교를 다시 여세요.',
  'rationale-missing': '결정에는 서면 사유가 필요합니다. 이유를 적으세요. 파트너에게는 보이지 않습니다.',
  'no-opinion-asked': '이 비교에는 지금 요청된 두 번째 의견이 없습니다. 먼저 요청하세요.',
  'opinions-complete': '의견이 모두 제시되었습니다. 비교를 결정하세요.',
  'opinion-already-given': '이미 의견을 제시했습니다. 다음 의견은 다른 검토자가 제시해야 합니다.',
  'opinion-asked-by-another':
    '다른 검토자가 이 두 번째 의견을 요청했으므로 그 검토자만 철회할 수 있습니다. 대신 의견을 제시하세요.',
  'opinion-given-by-another':
    '다른 검토자가 이미 의견을 제시했으므로 요청을 철회할 수 없습니다. 의견을 제시하세요. 두 의견이 다르면 세 번째 검토자가 봅니다.',
  'opinion-outdated': '의견을 요청한 뒤 파트너가 문서를 바꾸었습니다. 새 문서를 보고 다시 요청하세요.',
  'report-while-blind':
    '{{claim}}: 블라인드 두 번째 의견을 기다리고 있으며, 보고서에는 다른 검토자의 결과가 나타납니다. 먼저 의견을 기록하거나 이 클레임을 빼세요.',
  'opinion-missing': '요청한 두 번째 의견이 아직 없습니다. 다른 검토자가 먼저 의견을 제시해야 합니다.',
  'opinions-gathered':
    '{{claims}}에 대한 블라인드 의견을 모으는 중이며, 지금 결정하면 그 결과가 드러납니다. 의견이 모두 모일 때까지 기다리거나, 요청한 사람이 요청을 철회하거나, 파트너에게 보완을 요청하세요.',
  'opinion-differs': '의견은 다른 클레임으로 모였습니다. 그 클레임을 고르거나 계속 검토 중으로 두세요.',
  'not-competing': '{{claim}} 클레임은 다른 클레임과 경쟁하지 않으므로 중재할 것이 없습니다.',
  'nothing-to-decide': '검토 중인 클레임이 없어 결정할 것이 없습니다.',
  'nobody-asked': '요청할 파트너를 한 곳 이상 고르세요.',
  'message-names-competitor':
    '{{claim}} 메시지에 다른 파트너에 속하는 “{{words}}”이(가) 있습니다. 빼 주세요.',
  'decided-together': '이 결정은 비교한 다른 클레임과 함께 내려졌습니다. 비교 화면에서 취소하세요.',
  'window-refused': '두 번째 창이 차단되었습니다. 브라우저에서 이 페이지의 창을 허용하고 다시 시도하세요.',
  // Clocks, and what partner and customer may do (log/expiry, log/party-move, claim/)
  'not-for-this-role': '다른 역할이 하는 일입니다. 해당 역할의 계정을 사용하세요.',
  'time-unknown': '시각이나 달력이 없어 기한을 계산하지 못했습니다. 앱을 다시 시작하세요.',
  'nothing-expired': '이 클레임에 끝난 기한이 없어 추가하지 않았습니다.',
  'edit-not-in-status':
    '“$t(terms.status.{{status}})” 상태의 클레임은 편집할 수 없습니다. 파트너 조치가 필요할 때까지 기다리세요.',
  'field-fixed':
    '클레임을 제출한 뒤에는 {{field}}을(를) 바꿀 수 없습니다. 파트너 요청으로 거부하고 새 클레임을 만드세요.',
  'activity-fixed': '클레임의 활동은 바꿀 수 없습니다. 파트너 요청으로 거부하고 새 클레임을 만드세요.',
  'last-product': '클레임에는 제품이 하나 이상 필요합니다. 마지막 제품을 제거하는 대신 클레임을 철회하세요.',
  'attach-not-in-status':
    '“$t(terms.status.{{status}})” 상태의 클레임에는 문서를 추가할 수 없습니다. 파트너 조치가 필요할 때 또는 이의 제기와 함께 추가하세요.',
  'poe-missing': '실행 증명이 없습니다. 제출하기 전에 문서를 하나 이상 첨부하세요.',
  'party-move-not-allowed':
    '“$t(terms.status.{{status}})” 상태에서는 규칙상 허용되지 않습니다. 클레임 기록에서 경과를 확인하세요.',
  'response-time-over':
    '응답 기한이 {{dueAt}}에 끝났습니다. 파트너가 응답하지 않아 클레임이 거부되었습니다. 이의를 제기하거나 새 클레임을 만드세요.',
  'opt-out-time-over':
    '고객이 거부할 수 있는 기한이 {{dueAt}}에 끝났습니다. 파트너에게 연결 해제를 요청하세요.',
  'reason-text-missing': '이유가 필요합니다. 이유를 쓰세요.',
  'dispute-not-rejected': '거부된 클레임에만 이의를 제기할 수 있습니다.',
  'dispute-used':
    '이 클레임은 이미 이의를 제기했고, 이의 제기는 한 번만 할 수 있습니다. 업데이트한 증명으로 새 클레임을 만드세요.',
  'dispute-window-over': '이의를 제기할 수 있는 30일이 지났습니다. 업데이트한 증명으로 새 클레임을 만드세요.',
  'rejected-final': '최종 거부되었습니다. 업데이트한 증명으로 새 클레임을 만드세요.',
  'dispute-empty': '이의 제기에는 사업적 근거나 업데이트한 증명이 필요합니다. 둘 중 하나 이상을 추가하세요.',
  'document-missing': '문서가 이 컴퓨터에 없습니다. 사례 번들을 다시 열어 가져오세요.',
  'document-kind-closed': '{{name}}은(는) 다른 프로그램으로 열 수 없는 종류입니다. 대신 사본을 저장하세요.',
  'no-program-opened':
    '이 컴퓨터에서 {{name}}을(를) 연 프로그램이 없습니다. 사본을 저장해 읽을 수 있는 곳에서 여세요.',
  'document-hash-mismatch':
    '문서의 바이트가 SHA-256과 맞지 않아 저장하지 않았습니다. 번들을 다시 요청하세요.',
  'disk-full': '디스크가 가득 차서 저장하지 못했습니다. 공간을 확보하고 다시 시도하세요.',
  'file-unreadable':
    '파일을 읽을 수 없습니다. 파일이 그대로 있고 다른 곳에서 열려 있지 않은지 확인한 뒤 다시 여세요.',
  'file-unwritable': '파일을 쓸 수 없습니다. 다른 위치를 고르거나 쓰기 권한을 확인하세요.',
  'file-not-granted': '이 파일을 더 이상 읽을 수 없습니다. 다시 여세요.',
  'write-not-open': '문서 저장이 중단되어 저장하지 못했습니다. 사례 번들을 다시 여세요.',
  'settings-invalid': '허용되지 않는 값이 있어 설정을 저장하지 않았습니다. 표시된 항목을 확인하세요.',
  'secrets-unavailable': '이 컴퓨터에는 비밀을 보호해 저장할 곳이 없어 저장하지 않았습니다.',
  'untrusted-sender': '앱의 일부가 아닌 페이지의 요청이어서 거절했습니다.',
  'invalid-request': '앱이 잘못된 형식의 요청을 보내 거절했습니다. 앱을 다시 시작하고, 반복되면 알려 주세요.',
  'log-broken': '이 컴퓨터의 로그가 손상되어 새로 기록하지 않습니다. 복구용으로 내보내고 도움을 요청하세요.',
  'claim-not-here': '이 클레임은 이 컴퓨터에 없습니다. 클레임이 들어 있는 사례 번들을 여세요.',
  defect: '앱 안에서 문제가 생겼습니다. 저장된 작업은 안전합니다. 다시 시도하고, 반복되면 알려 주세요.',
  'bundle-not-zip':
    '{{file}}은(는) ZIP 파일이 아니어서 사례 번들이 아닙니다. 보낸 사람에게 .poecase 파일을 요청하세요.',
  'bundle-truncated': '{{file}}이(가) 중간에 끝납니다. 복사 중에 잘린 것 같습니다. 다시 복사하세요.',
  'bundle-encrypted': '{{entry}} 항목이 암호화되어 있습니다. 암호화하지 않은 사례 번들을 요청하세요.',
  'bundle-too-large': '번들을 풀면 {{limit}}GiB를 넘습니다. 작게 나누어 달라고 요청하세요.',
  'manifest-missing':
    '번들에 manifest.json이 없어 어떤 클레임이 들었는지 알 수 없습니다. 다시 내보내 달라고 요청하세요.',
  'manifest-too-large': 'manifest.json이 {{limit}}MiB보다 큽니다. 여러 번들로 나누어 달라고 요청하세요.',
  'manifest-not-json': 'manifest.json을 JSON으로 읽을 수 없습니다. 다시 내보내 달라고 요청하세요.',
  'manifest-invalid':
    'manifest.json의 {{path}}이(가) 형식에 맞지 않습니다: $t(imports.problems.{{problem}}). 고쳐서 내보내 달라고 요청하세요.',
  'manifest-version': '번들의 형식 버전은 {{version}}이고 이 앱은 버전 1을 읽습니다. 앱을 업데이트하세요.',
  'too-many-claims':
    '번들에 클레임이 {{count}}개 있습니다. 최대 {{limit}}개입니다. 여러 번들로 나누어 달라고 요청하세요.',
  'entry-name-unsafe':
    '{{entry}} 항목의 이름이 압축 파일 밖을 가리킵니다. 안전하지 않아 번들을 열지 않았습니다.',
  'entry-hash-mismatch':
    '{{entry}} 항목의 해시가 이름과 다르므로 바이트가 바뀌었습니다. 번들을 다시 요청하세요.',
  'entry-too-large': '{{entry}} 항목이 {{limit}}MiB보다 큽니다. 더 작은 문서를 요청하세요.',
  'entry-ratio': '{{entry}} 항목을 풀면 크기의 {{limit}}배를 넘습니다. 안전하지 않아 번들을 열지 않았습니다.',
  'entry-repeated':
    '{{entry}} 항목이 압축 파일에 두 번 있어 어느 것이 맞는지 알 수 없습니다. 다시 내보내 달라고 요청하세요.',
  'entry-unexpected':
    '{{entry}} 항목은 사례 번들에 들어갈 수 없습니다. manifest.json과 문서만 담긴 번들을 요청하세요.',
  'entry-method':
    '{{entry}} 항목의 압축 방식은 사례 번들에서 쓰지 않습니다. 일반 ZIP으로 압축한 번들을 요청하세요.',
  'entry-damaged':
    '{{entry}} 항목을 압축 파일의 설명대로 풀 수 없습니다. 번들을 다시 복사하거나 다시 내보내 달라고 요청하세요.',
  'not-saved':
    '저장하지 못했습니다. 이 컴퓨터의 데이터베이스 응답: {{reason}}. 다시 시도하고, 반복되면 앱을 다시 시작하세요.',
  'report-empty': '보고할 클레임이 남아 있지 않습니다. 다른 클레임이나 기간을 선택하세요.',
  'report-of-several-partners':
    '이 클레임들은 파트너 {{count}}곳의 것입니다. 파트너용 보고서에는 한 파트너의 클레임만 들어갑니다. 파트너를 선택하세요.',
  'report-not-json': '파일을 JSON으로 읽을 수 없습니다. 보고서를 다시 요청하세요.',
  'report-not-valid': '파일의 “{{path}}”이(가) 공개된 보고서 형식에 맞지 않습니다. 보고서를 다시 요청하세요.',
  'journal-missing': '두 번째 사본의 그 부분이 없습니다. 로그를 확인하면 다시 기록합니다.',
  'journal-closed': '앱의 다른 창이 그사이에 두 번째 사본에 기록했습니다. 자동으로 다시 시도합니다.',
  'journal-unreadable':
    '로그의 두 번째 사본을 읽을 수 없습니다({{reason}}). 디스크를 확인하세요. 자동으로 다시 시도합니다.',
  'journal-differs': '로그와 두 번째 사본이 {{seq}}번 항목부터 다릅니다. 둘 다 저장하고 도움을 요청하세요.',
  'disk-low': '디스크가 거의 가득 차서 사례 번들을 열지 않았습니다. 공간을 확보하고 다시 여세요.',
} satisfies Texts<typeof en>
