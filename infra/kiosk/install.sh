#!/bin/sh
# Makes this Debian or Ubuntu machine a screen that shows the wall from the moment when the power is on.
# usage: sudo infra/kiosk/install.sh https://ioc.example.vn/scenes/overview [authority.pem]
# Run it again to change the address, or to bring a newer launcher. docs/operations/kiosk.md
set -eu
url=${1:-}
authority=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
infra=$(dirname "$here")
fail() { echo "✗ $*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || fail "Cần quyền root / run it as root: sudo $0 …"
case $url in http://*|https://*) ;; *) fail "Cần địa chỉ / expected an address: $0 https://ioc.example.vn/scenes/overview [authority.pem]" ;; esac
[ -f "$infra/dist/kiosk/main.js" ] || fail "Chưa dựng / not built: npm ci && npm run build"
[ -z "$authority" ] || [ -f "$authority" ] || fail "Không có tệp / no such file: $authority"

packages=""
for pair in cage:cage Xwayland:xwayland node:nodejs certutil:libnss3-tools; do
  command -v "${pair%%:*}" >/dev/null || packages="$packages ${pair##*:}"
done
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || packages="$packages chromium"
if [ -n "$packages" ]; then
  echo "apt-get install$packages"
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages
fi
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a * 100 + +b < 2019 ? 1 : 0)' ||
  fail "Node $(node -v): cần / expected 20.19 or newer"

id ioc-kiosk >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin ioc-kiosk
for group in video render input; do
  ! getent group $group >/dev/null || usermod -aG $group ioc-kiosk
done

install -d /opt/ioc-kiosk/dist/kiosk
install -m 644 "$infra/package.json" /opt/ioc-kiosk/
install -m 644 "$infra"/dist/kiosk/*.js /opt/ioc-kiosk/dist/kiosk/
install -m 644 "$infra/../docs/operations/kiosk.md" /opt/ioc-kiosk/
[ -f /etc/ioc-kiosk.env ] || install -m 644 "$here/ioc-kiosk.env" /etc/ioc-kiosk.env
sed -i "s|^KIOSK_URL=.*|KIOSK_URL=$(printf %s "$url" | sed 's/[&|\\]/\\&/g')|" /etc/ioc-kiosk.env

if [ -n "$authority" ]; then
  # Chromium trusts what stands in the certificate store of its user.
  store=/home/ioc-kiosk/.pki/nssdb
  mkdir -p $store
  certutil -d sql:$store -L >/dev/null 2>&1 || certutil -d sql:$store -N --empty-password
  certutil -d sql:$store -D -n ioc 2>/dev/null || true
  certutil -d sql:$store -A -t C,, -n ioc -i "$authority"
  chown -R ioc-kiosk: /home/ioc-kiosk/.pki
fi

install -m 644 "$here/ioc-kiosk.service" /etc/systemd/system/
systemctl daemon-reload
systemctl enable ioc-kiosk
systemctl restart ioc-kiosk
echo "✓ Màn hình mở / the screen shows: $url"
echo "  journalctl -u ioc-kiosk -f"
