package org.infusary.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts a watch on every connection that is accepted, before HTTP is spoken on it.
 *
 * <p>Vert.x and Quarkus answer some requests before any filter of ours hears of them, without a word, and set no limit to
 * how slowly a request may arrive. Vert.x finds this class by its name in {@code META-INF/services}.
 */
public final class WatchedTransport implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new Watched());
    }

    private static final class Watched extends JDKTransport {
        @Override
        public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
            ChannelFactory<? extends ServerChannel> plain = super.serverChannelFactory(domainSocket);
            return () -> {
                ServerChannel listening = plain.newChannel();
                listening.pipeline().addLast(new Accepted());
                return listening;
            };
        }
    }

    /** What a listening channel reads are the connections it accepts. */
    private static final class Accepted extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addLast(new SlowSender(System::nanoTime), new BareRefusal.Placer());
            context.fireChannelRead(connection);
        }
    }
}
