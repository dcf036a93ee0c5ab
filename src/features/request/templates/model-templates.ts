import type { Template } from './template';
import agent from './texts/agent.yml?raw';
import gpuInference from './texts/gpu-inference.yml?raw';
import ollama from './texts/ollama.yml?raw';

const GPU = { instance_type: 'h200.small', disk_size: 100 };

/** Language models in the machine, and what asks them. */
export const MODELS: readonly Template[] = [
  {
    id: 'gpu-inference',
    title: 'GPU inference service',
    about: 'A language model with an OpenAI-compatible API, on a machine with one GPU.',
    runner: 'docker-compose',
    text: gpuInference,
    variables: [{ name: 'VLLM_API_KEY', what: 'what callers must send' }],
    reach: [{ port: 8000, how: 'the OpenAI-compatible API, with the key' }],
    sets: GPU,
    words: 'vllm llm qwen chat model h200 ai',
  },
  {
    id: 'ollama',
    title: 'Ollama on a GPU',
    about: 'Open models by their name, behind a small service that asks for a token.',
    runner: 'docker-compose',
    text: ollama,
    variables: [
      { name: 'GATE_TOKEN', what: 'what callers must send' },
      { name: 'OLLAMA_MODEL', what: 'the model to pull', otherwise: 'qwen3:8b' },
    ],
    reach: [{ port: 8080, how: 'Ollama’s API, with the token' }],
    sets: GPU,
    words: 'llm chat model h200 ai inference llama',
  },
  {
    id: 'agent',
    title: 'Agent with secrets',
    about:
      'Answers questions with a model elsewhere; its keys are encrypted, its instructions measured.',
    runner: 'docker-compose',
    text: agent,
    variables: [
      { name: 'OPENAI_API_KEY', what: 'the model’s key' },
      {
        name: 'OPENAI_BASE_URL',
        what: 'where the model is',
        otherwise: 'https://api.openai.com/v1',
      },
      { name: 'OPENAI_MODEL', what: 'its name', otherwise: 'gpt-4o-mini' },
      { name: 'AGENT_TOKEN', what: 'what callers must send' },
    ],
    reach: [{ port: 8080, how: 'POST /ask, with the token' }],
    words: 'llm ai openai bot python chat',
  },
];
