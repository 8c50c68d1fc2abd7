package org.infusary.patient;

import java.time.Instant;
import org.infusary.kernel.AccountId;

/** Who writes into a record, and when. */
record Noted(AccountId account, Instant at) {}
