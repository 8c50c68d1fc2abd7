package org.infusary.once;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Loses the answer to a request with one key between commit and sending. */
public final class AnswerLost {
    static final AtomicReference<String> MARKED = new AtomicReference<>("");

    @ServerResponseFilter
    public void lose(ContainerRequestContext request) {
        if (!MARKED.get().isEmpty() && MARKED.get().equals(request.getHeaderString(Sender.KEY))) {
            MARKED.set("");
            throw new IllegalStateException("the answer is lost");
        }
    }
}
