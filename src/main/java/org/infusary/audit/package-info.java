/**
 * Plumbing of accountability: who asked for what, when, from where, about whom, and what came of it.
 *
 * <p>Floor 0. Every request that reaches an operation leaves one row, refused ones too: a write in its own transaction,
 * everything else through a group commit before its answer leaves ({@link org.infusary.audit.RequestAudit}). Rows are only
 * ever added; a background step chains them by hash ({@link org.infusary.audit.Sealer}), and
 * {@link org.infusary.audit.AuditVerifier} finds what was changed or removed all the same. Rooms tell
 * {@link org.infusary.security.Caller} whose data they touch and know nothing of this room.
 */
@NullMarked
package org.infusary.audit;

import org.jspecify.annotations.NullMarked;
