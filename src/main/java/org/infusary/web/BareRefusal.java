package org.infusary.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.net.impl.VertxHandler;
import java.io.UncheckedIOException;

/** Gives a body to the refusals of the transport: an address, header or body that is misspelt or too large. */
final class BareRefusal extends ChannelDuplexHandler {
    /** A mapper without settings: a problem made here holds texts and a number only. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private boolean toHead;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            toHead = HttpMethod.HEAD.equals(request.method());
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        if (message instanceof FullHttpResponse answer && !toHead && isBare(answer)) {
            FullHttpResponse told = told(answer);
            answer.release();
            context.write(told, written);
        } else {
            context.write(message, written);
        }
    }

    private static boolean isBare(FullHttpResponse answer) {
        return answer.status().code() >= 400
                && !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private static FullHttpResponse told(FullHttpResponse bare) {
        int status = bare.status().code();
        byte[] body;
        try {
            body = JSON.writeValueAsBytes(
                    (status >= 500 ? ProblemMapper.internal() : ProblemMapper.http(status)).body());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
        FullHttpResponse told =
                new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
        told.headers()
                .add(bare.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        AnswerHeaders.complete(told.headers());
        return told;
    }

    /** Waits until HTTP is spoken on a connection, then puts this handler and {@link LingeringClose} before its reader. */
    static final class Placer extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            place(context);
            context.fireChannelRead(bytes);
            // a handshake of TLS may just have ended
            place(context);
        }

        private void place(ChannelHandlerContext context) {
            ChannelHandlerContext reader = context.pipeline().context(VertxHandler.class);
            if (reader != null && !context.isRemoved()) {
                context.pipeline().addBefore(reader.name(), null, new LingeringClose());
                context.pipeline().addBefore(reader.name(), null, new BareRefusal());
                context.pipeline().remove(this);
            }
        }
    }
}
