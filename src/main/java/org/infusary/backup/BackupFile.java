package org.infusary.backup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.infusary.backup.Manifest.TableEntry;
import org.infusary.kernel.Sha256;

/** A backup that was read from end to end and is what its manifest says. */
public final class BackupFile implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefused when it is none, of another format, or any byte of it is not what was written */
    public static BackupFile open(Path file) throws IOException {
        ZipFile zip = zip(file);
        try {
            BackupFile backup = new BackupFile(zip, manifest(zip, file));
            backup.requireWhole(file);
            return backup;
        } catch (IOException | RuntimeException bad) {
            zip.close();
            throw bad;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    InputStream read(TableEntry table) throws IOException {
        return zip.getInputStream(zip.getEntry(table.entry()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (NoSuchFileException missing) {
            throw new BackupRefused("There is no file " + file + ".");
        } catch (ZipException noZip) {
            throw new BackupRefused("The file " + file + " is no backup of Infusary, or was cut off.");
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupRefused(
                    "The file " + file + " is no backup of Infusary: it has no " + Manifest.ENTRY + ".");
        }
        ObjectMapper json = new ObjectMapper();
        try (InputStream text = zip.getInputStream(entry)) {
            byte[] bytes = text.readAllBytes();
            // first of all the format: another one may have other fields
            int format = json.readTree(bytes).path("format").asInt();
            if (format != Manifest.FORMAT) {
                throw new BackupRefused("The file " + file + " has format " + format + "; this Infusary reads format "
                        + Manifest.FORMAT + ". Restore it with the Infusary that wrote it.");
            }
            return json.readValue(bytes, Manifest.class);
        } catch (JacksonException unreadable) {
            throw new BackupRefused("The manifest of " + file + " cannot be read: the file was changed.");
        }
    }

    private void requireWhole(Path file) throws IOException {
        Set<String> promised =
                manifest.tables().stream().map(TableEntry::entry).collect(Collectors.toCollection(TreeSet::new));
        promised.add(Manifest.ENTRY);
        Set<String> found = zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        if (!promised.equals(found)) {
            throw new BackupRefused("The file " + file + " does not hold what its manifest names: it was changed.");
        }
        for (TableEntry table : manifest.tables()) {
            if (!digest(table).equals(table.sha256())) {
                throw new BackupRefused("The file " + file + " is damaged: the checksum of " + table.entry()
                        + " is not the one of its manifest. Use another backup.");
            }
        }
    }

    /** Empty when the entry cannot even be read. */
    private String digest(TableEntry table) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(read(table), Sha256.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return TableCopy.hex(bytes.getMessageDigest());
        } catch (ZipException damaged) {
            return "";
        }
    }
}
