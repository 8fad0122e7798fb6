/** placeholder */
export default function teardown(): void {}
