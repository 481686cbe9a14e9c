-- Run after the steps: what the app's role may do, and the fence around each workspace. The setting is local to a
-- transaction; without it the comparison is with null, and nothing is visible. FORCE holds the tables' owner, too.
-- Events have no UPDATE and no DELETE right: the log can only grow, whatever a handler is made to do.

GRANT SELECT ON hub TO proofdesk_app;

GRANT SELECT, INSERT, UPDATE ON member, enrolment, device, feed_counter, claim TO proofdesk_app;

GRANT SELECT, INSERT ON event, blob TO proofdesk_app;
