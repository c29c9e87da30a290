# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
"""Real servers on loopback: Debian's docker-registry, and nginx in front of it.

In a round of tests/rounds that says so the registry speaks TLS: WAYBILL_TEST_TLS is then a folder
with what that takes, and $HOME is one of the round's own."""

import os
import shutil
import socket
import ssl
import subprocess
import urllib.error
import urllib.request

from screen import Failed, until


TLS = os.environ.get("WAYBILL_TEST_TLS")


def verify():
    """For skopeo: whether it insists on TLS."""
    return f"--tls-verify={'true' if TLS else 'false'}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Registry:
    """Debian's docker-registry with the sample images that `cli` writes."""

    def __init__(self, folder, cli):
        self.folder = folder
        self.port = free_port()
        self.host = f"localhost:{self.port}"
        self.start()
        self.settings = self.trust() if TLS else None
        subprocess.run([cli, "samples", self.host], check=True, stdout=subprocess.DEVNULL)

    def trust(self):
        """As an administrator does it; programs in this home find it. Its folder of settings."""
        settings = os.environ["XDG_CONFIG_HOME"]
        certificates = os.path.join(settings, "containers", "certs.d", self.host)
        os.makedirs(certificates)
        shutil.copy(f"{TLS}/ca.pem", f"{certificates}/ca.crt")
        return settings

    def start(self, more=""):
        config = os.path.join(self.folder, "registry.yml")
        pair = f", tls: {{certificate: {TLS}/server.pem, key: {TLS}/server.key}}" if TLS else ""
        with open(config, "w", encoding="utf-8") as file:
            file.write(
                f"version: 0.1\nlog: {{level: error, accesslog: {{disabled: {'false' if TLS else 'true'}}}}}\n"
                f"storage: {{filesystem: {{rootdirectory: {self.folder}/storage}}}}\n"
                f"http: {{addr: '127.0.0.1:{self.port}'{pair}}}\n{more}"
            )
        environment = dict(os.environ, OTEL_TRACES_EXPORTER="none")
        with open(f"{TLS}/requests" if TLS else os.devnull, "ab") as requests:
            self.process = subprocess.Popen(
                ["docker-registry", "serve", config], env=environment, stdout=requests, stderr=subprocess.DEVNULL
            )
        until("the registry's start", self.answers)

    def demand(self, user, password):
        """From now on it wants a password."""
        self.stop()
        words = ["htpasswd", "-Bbn", user, password]
        lines = subprocess.run(words, check=True, capture_output=True, text=True).stdout
        path = os.path.join(self.folder, "htpasswd")
        with open(path, "w", encoding="utf-8") as file:
            file.write(lines)
        self.start(f"auth: {{htpasswd: {{realm: registry, path: {path}}}}}\n")

    def answers(self):
        scheme = "https" if TLS else "http"
        context = ssl._create_unverified_context()  # only whether it is up
        handlers = [urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context)]
        try:
            opener = urllib.request.build_opener(*handlers)
            return opener.open(f"{scheme}://{self.host}/v2/", timeout=5).status == 200
        except urllib.error.HTTPError as error:
            return error.code == 401
        except OSError:
            return False

    def stop(self):
        self.process.kill()
        self.process.wait()


class Squid:
    """Debian's squid, a proxy that wants a password and stores nothing."""

    def __init__(self, folder, user, password):
        self.port = free_port()
        self.folder = os.path.join(folder, "squid")
        os.makedirs(self.folder)
        # Started by root it gives its rights away.
        os.chmod(folder, 0o755)
        os.chmod(self.folder, 0o777)
        installed = (shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin") for name in ("squid", "squid-gnutls"))
        program = next(filter(None, installed))
        words = ["openssl", "passwd", "-apr1", "-stdin"]
        line = subprocess.run(words, input=password, check=True, capture_output=True, text=True).stdout
        with open(f"{self.folder}/passwords", "w", encoding="utf-8") as file:
            file.write(f"{user}:{line}")
        with open(f"{self.folder}/squid.conf", "w", encoding="utf-8") as file:
            file.write(self.config(os.path.dirname(os.path.dirname(program))))
        self.process = subprocess.Popen([program, "-N", "-f", f"{self.folder}/squid.conf"])
        until("the start of squid", self.answers)

    def config(self, usr):
        return (
            f"http_port 127.0.0.1:{self.port}\npid_filename {self.folder}/pid\ncache_log {self.folder}/log\n"
            f"coredump_dir {self.folder}\naccess_log stdio:{self.folder}/requests\ncache deny all\n"
            "pinger_enable off\nshutdown_lifetime 0 seconds\nvisible_hostname squid.test\n"
            f"max_filedescriptors 1024\nmime_table {usr}/share/squid/mime.conf\n"
            f"icon_directory {usr}/share/squid/icons\nunlinkd_program {usr}/lib/squid/unlinkd\n"
            f"error_directory {usr}/share/squid-langpack/templates\n"
            f"auth_param basic program {usr}/lib/squid/basic_ncsa_auth {self.folder}/passwords\n"
            "auth_param basic realm a proxy for tests\n"
            "acl known proxy_auth REQUIRED\nhttp_access allow known\n"
        )

    def variables(self):
        """For a program that goes through it, on loopback, too."""
        place = f"http://127.0.0.1:{self.port}"
        return {"http_proxy": place, "https_proxy": place, "no_proxy": "<-loopback>"}

    def answers(self):
        if self.process.poll() is not None:
            raise Failed("squid does not start")
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def stop(self):
        self.process.kill()
        self.process.wait()


def certificate_pair(folder, name, common_name, passphrase=None):
    """A certificate that vouches for itself, and its key, which is locked if there is a passphrase."""
    certificate, key = (os.path.join(folder, f"{name}.{end}") for end in ("crt", "key"))
    lock = ["-passout", "env:PASSPHRASE"] if passphrase else ["-nodes"]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-days", "30"]
        + ["-subj", f"/CN={common_name}", "-addext", f"subjectAltName=DNS:{common_name}"]
        + ["-keyout", key, "-out", certificate, *lock],
        check=True,
        capture_output=True,
        env=dict(os.environ, PASSPHRASE=passphrase or ""),
    )
    return certificate, key


class Nginx:
    """TLS in front of a registry, with a certificate that vouches for itself. It wants one of its
    clients, too; the key of that is locked."""

    def __init__(self, folder, behind, passphrase):
        self.port = free_port()
        self.host = f"localhost:{self.port}"
        self.certificate, key = certificate_pair(folder, "server", "localhost")
        self.client = certificate_pair(folder, "client", "jane", passphrase)
        config = os.path.join(folder, "nginx.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(self.config(folder, key, behind))
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen([program, "-p", folder, "-c", config])
        until("the start of nginx", self.answers)

    def config(self, folder, key, behind):
        paths = "".join(
            f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        return (
            f"daemon off; master_process off; pid {folder}/pid; error_log stderr error;\n"
            f"events {{}}\nhttp {{ access_log off; {paths}\n"
            f"server {{ listen 127.0.0.1:{self.port} ssl; client_max_body_size 0;\n"
            f"ssl_certificate {self.certificate}; ssl_certificate_key {key};\n"
            f"ssl_client_certificate {self.client[0]}; ssl_verify_client on;\n"
            f"location / {{ proxy_pass http://127.0.0.1:{behind}; proxy_set_header Host $http_host;\n"
            "proxy_set_header X-Forwarded-Proto https; } } }\n"
        )

    def answers(self):
        context = ssl.create_default_context(cafile=self.certificate)
        try:
            with socket.create_connection(("localhost", self.port), 5) as plain:
                with context.wrap_socket(plain, server_hostname="localhost"):
                    return True
        except OSError:
            if self.process.poll() is not None:
                raise Failed("nginx does not start") from None
            return False

    def give_client(self, settings):
        """Its certificate and key, where programs look for them below a folder of settings."""
        folder = os.path.join(settings, "containers", "certs.d", self.host)
        os.makedirs(folder)
        for source, name in zip(self.client, ("client.cert", "client.key")):
            shutil.copy(source, os.path.join(folder, name))

    def fingerprint(self):
        words = ["openssl", "x509", "-in", self.certificate, "-noout", "-fingerprint", "-sha256"]
        text = subprocess.run(words, check=True, capture_output=True, text=True).stdout
        return text.strip().split("=")[1].replace(":", "").lower()

    def stop(self):
        self.process.terminate()
        self.process.wait()
