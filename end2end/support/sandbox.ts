export type Intent = {
  account_id: string;
  username: string;
  waiting_for_approval: boolean;
  remaining_seconds: number;
};

/** A call that reached the stand-in for Unipile. */
export type Call = { method: string; path: string; operation: string; status: number | null };

export type Fault = {
  next: number;
  operation: 'connect' | 'solve' | 'get' | 'any';
  fault: Record<string, unknown>;
};

/** The other side of the wizard: Facebook, Unipile, the person's phone, and the clock. */
export class Sandbox {
  constructor(readonly address: string) {}

  /** Forgets everything but the time. */
  reset = () => this.post('reset');

  /** Moves the clock of the sandbox, which is the server's too. */
  advance = (seconds: number) => this.post('clock/advance', { seconds });

  spoil = (fault: Fault) => this.post('faults', fault);

  /** On the phone: yes. */
  approve = async () => this.post(`accounts/${(await this.waiting()).account_id}/approve`);

  /** On the phone: no. */
  deny = async () => this.post(`accounts/${(await this.waiting()).account_id}/deny`);

  intents = () => this.get<Intent[]>('intents');

  async calls(): Promise<Call[]> {
    return (await this.get<{ requests: Call[] }>('requests')).requests;
  }

  /** How many times something was posted to Unipile: the calls that must never be made twice. */
  async posts(): Promise<{ connect: number; solve: number }> {
    const { counts } = await this.get<{ counts: Record<string, number> }>('requests');
    return { connect: counts.connect ?? 0, solve: counts.solve ?? 0 };
  }

  /** The one intent that waits for an approval; the server's call may still be on its way. */
  private async waiting(): Promise<Intent> {
    for (const deadline = Date.now() + 5_000; Date.now() < deadline; ) {
      const intent = (await this.intents()).find((intent) => intent.waiting_for_approval);
      if (intent) return intent;
      await new Promise((resume) => setTimeout(resume, 20));
    }
    throw new Error('nothing waits for an approval');
  }

  private async get<T>(path: string): Promise<T> {
    return this.send(path, { method: 'GET' });
  }

  private async post(path: string, body: unknown = {}): Promise<void> {
    await this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async send<T>(path: string, init: RequestInit): Promise<T> {
    const response = await fetch(`${this.address}/__sandbox/${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
