/** The browser and its system, of the long sentence that browsers say. Pure. */
export const agentWords = (agent: string): string => {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\/(\d+)/.exec(agent);
  const system = /\((?:X11; )?([^;)]+)/.exec(agent)?.[1];
  return browser ? [`${browser[1]} ${browser[2]}`, system].filter(Boolean).join(' · ') : agent.slice(0, 60);
};
