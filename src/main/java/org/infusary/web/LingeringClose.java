package org.infusary.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets a caller who is still sending a refused request read why it was refused.
 *
 * <p>A connection closed on bytes that nobody has read is reset, and a reset takes from the caller the answer that was
 * under way (RFC 9112, 9.6). So after an answer to an unfinished request, what still comes is read and dropped until the
 * caller closes, for {@link #LIMIT} at most.
 */
final class LingeringClose extends ChannelDuplexHandler {
    static final Duration LIMIT = Duration.ofSeconds(3);

    private boolean sending;
    private boolean answered;
    private boolean lingering;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (lingering) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpObject part) {
            answered = answered && sending;
            sending = !(part instanceof LastHttpContent) || part.decoderResult().isFailure();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        answered = answered || message instanceof HttpResponse;
        context.write(message, written);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise closed) {
        if (!sending || !answered || lingering || !context.channel().isActive()) {
            context.close(closed);
            return;
        }
        lingering = true;
        Channel connection = context.channel();
        connection.closeFuture().addListener(gone -> closed.trySuccess());
        connection.config().setAutoRead(true);
        if (connection instanceof DuplexChannel plain && context.pipeline().get(SslHandler.class) == null) {
            plain.shutdownOutput();
        }
        context.executor().schedule(() -> context.close(), LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
