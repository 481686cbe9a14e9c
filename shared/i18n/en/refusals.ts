/** One sentence per refusal: what was refused, where, and what to do. The keys are the `type` of `Refusal`. */
export const refusals = {
  // The desk (log/decide)
  'not-waiting-for-review': 'This claim is not waiting for review. Open its history to see who moved it.',
  'not-under-review':
    'Nothing can be recorded while the claim is not under review. Wait until the partner resubmits it.',
  'document-not-on-claim':
    'Document {{document}} is not part of this claim. Open one of the claim’s documents and pin there.',
  'document-changed': '{{document}} has changed since it was opened. Open the new version and pin again.',
  'already-recorded': 'This is recorded already; nothing was added.',
  'pin-not-found': 'The pin is not there any more. Place it again.',
  'pin-carries-verdict': 'This pin supports a verdict. Change or withdraw the verdict first.',
  'reviewer-unnamed': 'Verdicts need a name. Enter your name and id in Settings.',
  'finding-always-applies':
    'This finding applies to every claim of this activity. Choose Pass, Fail or Unclear.',
  'reason-missing': 'Fail and Unclear need a reason. Choose one from the list.',
  'note-too-long': 'The note is longer than {{limit}} characters. Shorten it, or put the rest in a comment.',
  'reason-not-offered': 'This reason does not belong to this finding and verdict. Choose one from the list.',
  'evidence-missing': 'A Pass or Fail needs evidence. Pin the place, or write what you looked at.',
  'verdict-not-found': 'You have no verdict on this finding to withdraw.',
  'comment-empty': 'The comment is empty. Write something first.',
  'comment-too-long': 'The comment is longer than {{limit}} characters. Shorten it or split it in two.',
  'comment-not-found': 'The comment is not there any more.',
  'comment-of-another': 'Only its author can change a comment. Reply to it instead.',
  'move-not-allowed': 'The rules do not allow this decision in the claim’s present status.',
  'findings-unanswered_one': '{{count}} finding has no verdict yet. Answer it before deciding.',
  'findings-unanswered_other': '{{count}} findings have no verdict yet. Answer them before deciding.',
  'override-reason-missing': 'Your decision differs from the recommendation. Say why.',
  'message-missing': 'The partner needs to know what to do. Write the message.',
  'message-too-long': 'The message is longer than {{limit}} characters. Shorten it.',
  'product-not-claimed': '{{product}} is not on this claim. Choose among the claimed products.',
  'nothing-to-undo': 'There is no decision to undo.',
  'decision-of-another': 'Only the reviewer who decided can undo the decision.',
  'claim-moved-on':
    'The claim has moved on since the decision, so it can no longer be undone. See the history.',
  'decision-sent': 'The decision has been sent and can no longer be undone here.',
  // Comparing and arbitrating competing claims (log/decide-comparison, log/arbitrate)
  'comparison-size': 'From {{least}} to {{most}} claims can be compared. Change the selection.',
  'claim-not-compared': 'This claim is not part of the comparison. Choose among the compared claims.',
  'criteria-not-frozen': 'The criteria of this comparison are not recorded yet. Open the comparison again.',
  'rationale-missing': 'The decision needs a written reason. Write why; partners never see it.',
  'no-opinion-asked': 'No second opinion is asked for on this comparison now. Ask for one first.',
  'opinions-complete': 'All opinions are given. Decide the comparison.',
  'opinion-already-given': 'You have given your opinion. Another reviewer has to give the next one.',
  'opinion-asked-by-another':
    'Another reviewer asked for this second opinion, and only they can take the request back. Give your opinion instead.',
  'opinion-given-by-another':
    'Another reviewer has given an opinion already, so the request stands. Give yours; a difference goes to a third.',
  'opinion-outdated':
    'An opinion was asked for on papers that a partner has replaced since. Look at the new ones and ask again.',
  'report-while-blind':
    '{{claim}}: your blind second opinion is wanted, and a report would show what others found. Record your opinion first, or leave this claim out.',
  'opinion-missing':
    'A second opinion was asked for and is not complete. Another reviewer has to give it first.',
  'opinions-gathered':
    'Blind opinions on {{claims}} are being gathered, and a decision now would tell them. Wait until they are complete, have the request taken back by who asked, or ask the partner for more.',
  'opinion-differs':
    'The opinions settled on another claim. Choose that one, or leave the claims under review.',
  'not-competing': '{{claim}} competes with none of the others, so there is nothing to arbitrate.',
  'nothing-to-decide': 'None of these claims is under review, so there is nothing to decide.',
  'nobody-asked': 'Choose at least one partner to ask.',
  'message-names-competitor':
    'The message of {{claim}} names “{{words}}”, which belongs to the other partner. Take it out.',
  'decided-together':
    'This decision was made together with the other compared claims. Undo it from the comparison.',
  'window-refused':
    'The second window was refused. Allow windows of this page in the browser, and try again.',
  // Clocks, and what partner and customer may do (log/expiry, log/party-move, claim/)
  'not-for-this-role': 'This is for another role to do. Use the account it belongs to.',
  'time-unknown': 'The time or the calendar is missing, so no clock was read. Restart the app.',
  'nothing-expired': 'No clock of this claim has run out; nothing was added.',
  'edit-not-in-status':
    'A claim in status “$t(terms.status.{{status}})” cannot be edited. Wait until partner action is required.',
  'field-fixed':
    '{{field}} cannot change once a claim is submitted. Reject it on partner request and make a new claim.',
  'activity-fixed':
    'The activity of a claim cannot change. Reject it on partner request and make a new claim.',
  'last-product': 'A claim needs at least one product. Withdraw the claim instead of removing the last one.',
  'attach-not-in-status':
    'No document can be added to a claim in status “$t(terms.status.{{status}})”. Add it when partner action is required, or with a dispute.',
  'poe-missing': 'Proof of execution is missing. Attach at least one document before submitting.',
  'party-move-not-allowed':
    'In status “$t(terms.status.{{status}})” the rules do not allow this. The claim’s history shows how it came there.',
  'response-time-over':
    'The time to answer ended on {{dueAt}}. The claim is rejected because the partner did not respond; dispute it or make a new claim.',
  'opt-out-time-over':
    'The customer’s time to decline ended on {{dueAt}}. Ask the partner to end the association.',
  'reason-text-missing': 'A reason must be given. Write why.',
  'dispute-not-rejected': 'Only a rejected claim can be disputed.',
  'dispute-used':
    'This claim was disputed before, and a rejection can be disputed only once. Make a new claim with updated proof.',
  'dispute-window-over': 'The 30 days to dispute are over. Make a new claim with updated proof.',
  'rejected-final': 'The rejection is final. Make a new claim with updated proof.',
  'dispute-empty': 'A dispute needs a business justification or updated proof. Add at least one of them.',
  // The computer (bridge/host)
  'document-missing':
    'The document is not stored on this computer. Open the case bundle again to bring it in.',
  'document-kind-closed': '{{name}} is of a kind that is not handed to other programs. Save a copy instead.',
  'no-program-opened':
    'No program on this computer opened {{name}}. Save a copy and open it where such files are read.',
  'document-hash-mismatch':
    'The document’s bytes do not match their SHA-256, so it was not stored. Ask for the bundle again.',
  'disk-full': 'The disk is full, so nothing was saved. Free some space and try again.',
  'file-unreadable':
    'The file cannot be read. Check that it is still there and not open elsewhere, then open it again.',
  'file-unwritable': 'The file cannot be written. Choose another place, or check that you may write there.',
  'file-not-granted': 'The app may not read this file any more. Open it again.',
  'write-not-open': 'Saving the document was interrupted, so nothing was stored. Open the case bundle again.',
  'settings-invalid': 'The settings were not saved because one value is not allowed. Check the marked field.',
  'secrets-unavailable': 'This computer offers no protected storage for secrets, so none was stored.',
  'untrusted-sender': 'A page that is not part of the app asked for this, so it was refused.',
  'invalid-request':
    'The app sent a request in the wrong form, so it was refused. Restart the app; if it happens again, report it.',
  'log-broken':
    'The log on this computer is damaged, so nothing new is written. Export it for rescue and ask for help.',
  'claim-not-here': 'This claim is not on this computer. Open the case bundle that holds it.',
  defect:
    'Something went wrong inside the app. Your saved work is safe; try again, and report it if it happens again.',
  // Case bundles
  'bundle-not-zip':
    '{{file}} is not a case bundle: it is not a ZIP archive. Ask the sender for the .poecase file.',
  'bundle-truncated': '{{file}} ends too early, so it was probably cut while copying. Copy it again.',
  'bundle-encrypted': 'Entry {{entry}} is encrypted. Case bundles are not; ask for an unencrypted one.',
  'bundle-too-large': 'The bundle unpacks to more than {{limit}} GiB. Ask for it in smaller parts.',
  'manifest-missing':
    'The bundle has no manifest.json, so it does not say which claims it holds. Ask for a new export.',
  'manifest-too-large': 'manifest.json is larger than {{limit}} MiB. Ask for the claims in several bundles.',
  'manifest-not-json': 'manifest.json is not readable JSON. Ask for a new export.',
  'manifest-invalid':
    'manifest.json does not fit the format at {{path}}: $t(imports.problems.{{problem}}). Ask for a corrected export.',
  'manifest-version':
    'The bundle has format version {{version}}, and this app reads version 1. Update the app.',
  'too-many-claims':
    'The bundle holds {{count}} claims; at most {{limit}} are allowed. Ask for several bundles.',
  'entry-name-unsafe':
    'Entry {{entry}} has a name that leads out of the archive. The bundle is not safe and was not opened.',
  'entry-hash-mismatch':
    'Entry {{entry}} does not hash to its name, so its bytes were changed. Ask for the bundle again.',
  'entry-too-large': 'Entry {{entry}} is larger than {{limit}} MiB. Ask the sender for a smaller document.',
  'entry-ratio':
    'Entry {{entry}} unpacks to more than {{limit}} times its size. The bundle is not safe and was not opened.',
  'entry-repeated':
    'Entry {{entry}} is in the archive twice, so it is not clear which one counts. Ask for a new export.',
  'entry-unexpected':
    'Entry {{entry}} does not belong in a case bundle. Ask for a bundle that holds only manifest.json and documents.',
  'entry-method':
    'Entry {{entry}} is packed in a way that case bundles do not use. Ask for a bundle packed as an ordinary ZIP.',
  'entry-damaged':
    'Entry {{entry}} cannot be unpacked as the archive describes it. Copy the bundle again, or ask for a new export.',
  'not-saved':
    'Nothing was saved: the database on this computer answered {{reason}}. Try again; if it happens again, restart the app.',
  // Reports (report/)
  'report-empty': 'No claim is left to report on. Choose other claims or another period.',
  'report-of-several-partners':
    'These claims belong to {{count}} partners. A partner’s edition holds one partner’s claims only; choose which.',
  'report-not-json': 'The file is not readable JSON. Ask for the report again.',
  'report-not-valid':
    'The file does not fit the published format of reports at “{{path}}”. Ask for the report again.',
  'journal-missing': 'That part of the second copy is not there. Verify the log, which writes it again.',
  'journal-closed':
    'Another window of the app has written to the second copy meanwhile. It is tried again by itself.',
  'journal-unreadable':
    'The second copy of the log cannot be read ({{reason}}). Check the disk; it is tried again by itself.',
  'journal-differs': 'The log and its second copy differ from entry {{seq}} on. Save both and ask for help.',
  'disk-low': 'The disk is nearly full, so no case bundle is opened. Free some space and open it again.',
}
