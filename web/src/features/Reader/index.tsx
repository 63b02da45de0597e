export default function Reader() {
  return null;
}
