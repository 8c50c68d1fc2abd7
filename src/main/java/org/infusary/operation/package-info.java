/**
 * What those who run the service look at: is it ready, how much does it do, where does a request spend its time.
 *
 * <p>Stands outside the floors: looks at requests and answers from without, and no room depends on it. Nothing here may
 * name a patient: counters carry operations and codes, spans carry operations and request ids.
 */
@NullMarked
package org.infusary.operation;

import org.jspecify.annotations.NullMarked;
