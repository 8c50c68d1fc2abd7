package org.infusary.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlowSenderTest {
    private final AtomicLong nanos = new AtomicLong();
    private final EmbeddedChannel connection = new EmbeddedChannel(new SlowSender(nanos::get));

    @Test
    void one_byte_a_second_is_cut_after_the_limit() {
        int sent = 0;
        while (connection.isOpen() && sent < 100) {
            send();
            pass(Duration.ofSeconds(1));
            sent++;
        }

        assertThat(connection.isOpen()).isFalse();
        assertThat(sent).isEqualTo(22);
    }

    @Test
    void a_slow_answer_is_waited_for() {
        send();
        pass(Duration.ofMinutes(2));
        answer();
        send();

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void every_request_of_a_connection_has_its_own_time() {
        for (int request = 0; request < 10; request++) {
            send();
            pass(SlowSender.LIMIT.minusSeconds(1));
            send();
            answer();
        }

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_quiet_connection_may_be_used_again() {
        send();
        answer();
        pass(Duration.ofMinutes(10));
        send();

        assertThat(connection.isOpen()).isTrue();
    }

    private void send() {
        connection.writeInbound(Unpooled.wrappedBuffer(new byte[] {'a'}));
    }

    private void answer() {
        connection.writeOutbound(Unpooled.wrappedBuffer(new byte[] {'b'}));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
