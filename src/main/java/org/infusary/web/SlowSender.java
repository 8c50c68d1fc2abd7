package org.infusary.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Cuts off whoever sends a request so slowly that it only keeps the connection busy.
 *
 * <p>Counts from the first byte that nothing has been answered to yet. Bytes that still come after {@link #LIMIT} end the
 * connection; a caller who waits for a slow answer sends none. One who falls silent meets the idle timeout.
 */
final class SlowSender extends ChannelDuplexHandler {
    static final Duration LIMIT = Duration.ofSeconds(20);

    private final LongSupplier nanoClock;
    private boolean arriving;
    private long since;

    SlowSender(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        long now = nanoClock.getAsLong();
        if (!arriving) {
            arriving = true;
            since = now;
        } else if (now - since > LIMIT.toNanos()) {
            ReferenceCountUtil.release(bytes);
            context.close();
            return;
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void write(ChannelHandlerContext context, Object bytes, ChannelPromise written) {
        arriving = false;
        context.write(bytes, written);
    }
}
