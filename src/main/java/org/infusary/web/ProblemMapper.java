package org.infusary.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infusary.store.Outage;
import org.infusary.web.BadRequest.FieldError;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into a problem. What is not named here is the database's outage (503) or our fault (500, logged, and without detail). */
final class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    public Response ours(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    public Response badFields(ConstraintViolationException violations) {
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return answer(new BadRequest(errors));
    }

    // the second one by name, because Quarkus has a mapper of its own for it that would be nearer
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response badJson(JacksonException unreadable) {
        return answer(unreadableBody(unreadable));
    }

    @ServerExceptionMapper
    public Response changedMeanwhile(OptimisticLockException lost) {
        return answer(EntityTag.stale());
    }

    @ServerExceptionMapper
    public Response notSignedIn(UnauthorizedException missing) {
        return challenge();
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refused) {
        return Outage.of(refused).isPresent() ? ourFault(refused) : challenge();
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException refused) {
        return answer(new Problem(403, "forbidden", "Not allowed", "Your role may not do this."));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem);
            }
            if (cause instanceof JacksonException unreadable) {
                return answer(unreadableBody(unreadable));
            }
        }
        int status = failure.getResponse().getStatus();
        if (status == 401) {
            return challenge();
        }
        if (status >= 500) {
            return ourFault(failure);
        }
        return answer(http(status));
    }

    /** What HTTP itself says no to, such as 404 for an address and 405 for a method. */
    static Problem http(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Refused" : known.getReasonPhrase();
        return new Problem(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, explain(status));
    }

    /** Only the connection fails so: the rest of the body never came, or too much of it, which has been answered by then. */
    @ServerExceptionMapper
    public Response cutShort(IOException unread) {
        LOG.debug("a body could not be read", unread);
        return answer(http(400));
    }

    @ServerExceptionMapper
    public Response ourFault(Throwable failure) {
        Optional<String> outage = Outage.of(failure);
        if (outage.isPresent()) {
            LOG.warnf("a request failed because the database cannot serve: %s", outage.get());
            return answer(new Unavailable());
        }
        LOG.error("a request failed by our fault", failure);
        return answer(internal());
    }

    static Problem internal() {
        return new Problem(500, "internal-error", "Internal error", "This is our fault; nothing was changed.");
    }

    private static Response challenge() {
        return answer(new Problem(
                401, "unauthorized", "Sign-in required", "Send a valid access token: Authorization: Bearer …"));
    }

    /** Every 401 names how one signs in, as RFC 9110 demands (section 15.5.2). */
    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type("application/problem+json")
                .header("WWW-Authenticate", problem.status() == 401 ? problem.challenge() : null)
                .entity(problem.body());
        problem.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    private static String explain(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address cannot answer in the media type asked for.";
            case 413 -> "The body is too large.";
            case 414 -> "The address is too long.";
            case 415 -> "Send application/json.";
            case 431 -> "The header fields are too large.";
            case 503 -> "Too much to do at the moment; try again shortly.";
            default -> "The request could not be read.";
        };
    }

    /** The field of the request: the path without the method and the parameter that held the body. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    field.append('[').append(node.getIndex()).append(']');
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    field.append(field.isEmpty() ? "" : ".").append(node.getName());
                }
            }
        }
        return field.isEmpty() ? lastNode(violation.getPropertyPath()) : field.toString();
    }

    private static String lastNode(Path path) {
        String name = "body";
        for (Path.Node node : path) {
            name = node.getKind() == ElementKind.PARAMETER && !"request".equals(node.getName()) ? node.getName() : name;
        }
        return name;
    }

    private static BadRequest unreadableBody(JacksonException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return new BadRequest(path(unknown), "is not a field of this request");
        }
        if (unreadable instanceof StrictText.Unkeepable text) {
            return new BadRequest(path(text), text.rule());
        }
        if (unreadable instanceof InvalidFormatException wrong) {
            return new BadRequest(path(wrong), expected(wrong.getTargetType()));
        }
        if (unreadable instanceof MismatchedInputException wrong) {
            return new BadRequest(path(wrong), expected(wrong.getTargetType()));
        }
        if (unreadable instanceof JsonMappingException wrong) {
            return new BadRequest(path(wrong), "cannot be read");
        }
        return new BadRequest("body", "is not well-formed JSON");
    }

    private static String path(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "cannot be read";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        if (type.isRecord()) {
            return "must be an object";
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "must be a date such as 2026-11-23";
            case "LocalTime" -> "must be a time of day such as 08:30";
            case "Instant", "OffsetDateTime" -> "must be a moment with offset such as 2026-11-23T08:30:00Z";
            case "UUID" -> "must be an id (UUID)";
            case "BigDecimal", "Integer", "int", "Long", "long" -> "must be a number";
            case "Boolean", "boolean" -> "must be true or false";
            case "String" -> "must be a text";
            default -> "cannot be read: it has another shape";
        };
    }
}
